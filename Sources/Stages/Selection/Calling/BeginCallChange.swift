import Domain
import Web
import Words

/// A convener begins to write the next version of an open call; the one that stands goes on standing meanwhile.
package struct BeginCallChange: ButtonAction {
    package init() {}

    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.beginCallChange, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Change the open call"),
            lede: say("The call stands as it is until you publish the change and say why."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).calling().verdictOnBeginningChange(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        guard let call else { throw Path.NotFound() }
        try selection.beginChange(from: call.version)
        return Event(.callWritten, scene.network, ["did": .word("begin"), "version": .number(call.version + 1)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.callDraft, path.network) }
}
