import Domain
import Web
import Words

/// A convener releases all decisions at once: everybody hears on the same day, and the invitation begins.
package struct ReleaseDecisions: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Release the decisions"), posts: Address(.releaseDecisions, path.network), once: scene.newID(),
            button: say("Release the decisions"),
            lede: say(
                "Every applicant gets a letter with the decision and its reason. It cannot be taken back. The invitation begins."
            ),
            verdict: try SelectionStore(scene).releasing().verdict(for: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.releasing().verdict(for: scene.actor).orThrow()
        let count = try selection.releaseDecisions()
        try CharterStore(scene).enter(.invitation)
        return Event(
            .decisionsReleased, scene.network,
            ["stage": .word(Stage.invitation.rawValue), "applicants": .number(count)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.candidates, path.network)
    }
}
