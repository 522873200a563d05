import Domain
import Web
import Words

/// A convener accepts a proposal: all its pairs at once, with one letter to each reviewer concerned.
package struct AcceptAssignment: ButtonAction {
    let proposal: ID<Proposal>

    package init(_ proposal: ID<Proposal>) {
        self.proposal = proposal
    }

    package init(at path: Path) throws { self.init(try path.id("proposal")) }

    package func address(in network: String) -> Address { Address(.acceptAssignment, network, proposal) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Accept the proposal"), lede: say("Reviewers are assigned and released as the proposal says."),
            audience: say("Each reviewer whose candidates change gets one letter."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let store = AssignmentStore(scene)
        let row = try store.proposal(proposal, sight)
        return try selection.assigning().verdictOnAccepting(store.standing(of: row, in: scene), by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try AssignmentStore(scene).accept(proposal, by: try scene.member().person)
        return Event(.assignmentAccepted, proposal, ["batch": .id(proposal)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.assignment, path.network)
    }
}
