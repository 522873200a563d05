import Domain
import Web
import Words

/// A convener closes the call on its deadline or later, and the selection begins.
package struct CloseCall: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.closeCall, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Close the call"),
            lede: say("Nothing can be sent any more then; drafts stay drafts. The selection begins."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).closing(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.closeCall()
        try CharterStore(scene).enter(.selection)
        return Event(
            .callClosed, scene.network,
            ["stage": .word(Stage.selection.rawValue), "applications": .number(try selection.applicationCount())])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.candidates, path.network)
    }
}

extension SelectionStore {
    func closing(by actor: Actor) throws -> Verdict {
        let calling = try calling()
        return calling.verdictOnClosing(
            by: actor, applications: try knownApplicationCount(),
            unanswered: calling.proposals == nil ? 0 : try unansweredCount())
    }
}
