import Domain
import Web
import Words

/// A convener releases all decisions at once: everybody hears on the same day, and the invitation begins.
package struct ReleaseDecisions: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.releaseDecisions, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Release the decisions"),
            lede: say(
                "Every applicant gets a letter with the decision and its reason. It cannot be taken back. The invitation begins."
            ))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).releasing().verdict(for: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let count = try selection.releaseDecisions()
        if try CharterStore(scene).stage() == .invitation {
            return Event(.lateDecisionsReleased, scene.network, ["applicants": .number(count)])
        }
        try CharterStore(scene).enter(.invitation)
        return Event(
            .decisionsReleased, scene.network,
            ["stage": .word(Stage.invitation.rawValue), "applicants": .number(count)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.candidates, path.network)
    }
}
