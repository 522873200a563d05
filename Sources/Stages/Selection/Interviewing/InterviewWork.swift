import Domain

/// Works out who is interviewed when, where and by whom, as whoever asked may know it.
struct InterviewWork: LongWork {
    let network: ID<Network>
    let proposal: ID<InterviewProposal>
    /// The best plan is looked for so long at most.
    static let seconds = 60.0

    func perform(in setting: Setting) async throws -> @Sendable (Scene) throws -> Void {
        let (network, proposal) = (network, proposal)
        let asked = try await setting.keep(in: network, as: .clock) { scene -> Actor? in
            let store = InterviewStore(scene)
            guard let row = try store.proposal(proposal), !row.state.isOver else { return nil }
            try store.move(proposal, to: .searching)
            return try VisitStore(scene.connection).actor(row.asker, in: network)
        }
        guard let asked else { return { _ in } }
        let matter = try await setting.read(in: network, as: asked) { scene -> InterviewMatter? in
            // What they may know now must be what the plan was asked for.
            guard let sight = try SelectionStore(scene).sight(),
                (try? InterviewStore(scene).proposal(proposal, sight)) != nil
            else { return nil }
            return try InterviewMatter(scene, sight)
        }
        guard let matter else { return { try InterviewStore($0).move(proposal, to: .refused) } }
        let found = try await LongWorks.aside { try matter.found(seconds: Self.seconds) }
        return { try InterviewStore($0).keep(found, of: proposal) }
    }

    func giveUp(in scene: Scene) throws { try InterviewStore(scene).move(proposal, to: .failed) }
}
