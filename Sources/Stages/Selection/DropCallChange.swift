import Domain
import Web
import Words

/// A convener lets go of a change that was not published; the call stands as it is.
package struct DropCallChange: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Drop the change"), posts: Address(.dropCallChange, path.network), once: scene.newID(),
            button: say("Drop the change"),
            lede: say("What was changed since the last version is lost. The open call stays as it is."),
            verdict: try SelectionStore(scene).calling().verdictOnDroppingChange(by: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        try selection.calling(call).verdictOnDroppingChange(by: scene.actor).orThrow()
        guard let draft = call?.draft else { throw Path.NotFound() }
        try selection.drop(draft)
        return Event(.callWritten, scene.network, ["did": .word("dropChange"), "version": .number(draft)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.call, path.network) }
}
