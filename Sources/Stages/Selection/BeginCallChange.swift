import Domain
import Web
import Words

/// A convener begins to write the next version of an open call; the one that stands goes on standing meanwhile.
package struct BeginCallChange: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Change the open call"), posts: Address(.beginCallChange, path.network), once: scene.newID(),
            button: say("Begin a change"),
            lede: say("The call stands as it is until you publish the change and say why."),
            verdict: try SelectionStore(scene).calling().verdictOnBeginningChange(by: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        try selection.calling(call).verdictOnBeginningChange(by: scene.actor).orThrow()
        guard let call else { throw Path.NotFound() }
        try selection.beginChange(from: call.version)
        return Event(.callWritten, scene.network, ["did": .word("begin"), "version": .number(call.version + 1)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.callDraft, path.network) }
}
