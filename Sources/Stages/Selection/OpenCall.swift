import Domain
import Web
import Words

/// A convener opens the call: from now on anyone can read it and apply.
package struct OpenCall: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.openCall, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Open the call"), lede: say("Once the call is open it stands, because applicants rely on it."))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try SelectionStore(scene).calling().verdictOnOpening(by: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try SelectionStore(scene).openCall()
        return Event(.callOpened, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.call, path.network) }
}
