import Domain
import Web
import Words

/// A convener lets go of a change that was not published; the call stands as it is.
package struct DropCallChange: ButtonAction {
    package init() {}

    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.dropCallChange, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Drop the change"),
            lede: say("What was changed since the last version is lost. The open call stays as it is."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).calling().verdictOnDroppingChange(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        guard let draft = call?.draft else { throw Path.NotFound() }
        try selection.drop(draft)
        return Event(.callWritten, scene.network, ["did": .word("dropChange"), "version": .number(draft)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.call, path.network) }
}
