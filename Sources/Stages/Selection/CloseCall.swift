import Domain
import Web
import Words

/// A convener closes the call on its deadline or later, and the selection begins.
package struct CloseCall: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Close the call"), posts: Address(.closeCall, path.network), once: scene.newID(),
            button: say("Close the call"),
            lede: say("Nothing can be sent any more then; drafts stay drafts. The selection begins."),
            verdict: try SelectionStore(scene).closing(by: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.closing(by: scene.actor).orThrow()
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
        try calling().verdictOnClosing(by: actor, applications: applicationCount())
    }
}
