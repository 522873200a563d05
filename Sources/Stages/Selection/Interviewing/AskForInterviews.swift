import Domain
import Web
import Words

/// A convener asks for a plan of all interviews; it is worked out aside, and nothing changes by it.
package struct AskForInterviews: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.newInterviews, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Work out a plan"),
            lede: say(
                "As many interviews as possible, then shared as evenly as possible, without conflicts of interest."),
            audience: say("Nothing changes and nobody hears of it until you accept the plan."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        return try selection.interviewing(sight).verdictOnAsking(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let store = InterviewStore(scene)
        guard let sight = try SelectionStore(scene).sight(), let terms = try store.terms() else {
            throw Path.NotFound()
        }
        return Event(.interviewsAsked, try store.ask(terms, by: sight))
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.interviews, path.network)
    }
}
