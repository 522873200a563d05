import Domain
import Solving

/// Works out who should read what, as whoever asked may know it.
struct AssignmentWork: LongWork {
    let network: ID<Network>
    let proposal: ID<Proposal>
    /// The best answer is looked for so long at most.
    static let seconds = 60.0

    func perform(in setting: Setting) async throws -> @Sendable (Scene) throws -> Void {
        let proposal = proposal
        try await move(to: .reading, setting)
        let matter = try await matter(setting)
        guard let matter else {
            return { scene in
                let store = AssignmentStore(scene)
                guard let row = try store.proposal(proposal), !row.state.isOver else { return }
                try store.keep(.impossible(AssignmentShortage(.changed)), of: proposal)
            }
        }
        try await move(to: .fitting, setting)
        let (building, problem) = try await LongWorks.aside {
            let building = matter.building
            return (building, matter.problem(building.matrix()))
        }
        try await move(to: .searching, setting)
        let outcome = try await LongWorks.aside {
            try matter.outcome(building, problem, seconds: Self.seconds)
        }
        return { scene in try AssignmentStore(scene).keep(outcome, of: proposal) }
    }

    func giveUp(in scene: Scene) throws { try AssignmentStore(scene).move(proposal, to: .failed) }

    private func matter(_ setting: Setting) async throws -> AssignmentMatter? {
        let (network, proposal) = (network, proposal)
        let asked = try await setting.read(in: network, as: .clock) { scene -> (AssignmentTerms, Actor)? in
            guard let row = try AssignmentStore(scene).proposal(proposal), !row.state.isOver else { return nil }
            return (row.terms, try VisitStore(scene.connection).actor(row.asker, in: network))
        }
        guard let (terms, actor) = asked else { return nil }
        return try await setting.read(in: network, as: actor) { scene in
            // What they may know now must be what the proposal was asked for.
            guard let sight = try SelectionStore(scene).sight(),
                (try? AssignmentStore(scene).proposal(proposal, sight)) != nil
            else { return nil }
            return try AssignmentMatter(terms, in: scene)
        }
    }

    private func move(to state: LongWorkState, _ setting: Setting) async throws {
        let proposal = proposal
        try await setting.keep(in: network, as: .clock) { scene in
            let store = AssignmentStore(scene)
            guard try store.proposal(proposal)?.state.isOver == false else { return }
            try store.move(proposal, to: state)
        }
    }
}
