import Domain
import Web
import Words

/// A convener opens the call: from now on anyone can read it and apply.
package struct OpenCall: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Open the call"), posts: Address(.openCall, path.network), once: scene.newID(),
            button: say("Open the call"),
            lede: say("Once the call is open it stands, because applicants rely on it."),
            verdict: try SelectionStore(scene).calling().verdictOnOpening(by: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        try selection.calling().verdictOnOpening(by: scene.actor).orThrow()
        try selection.openCall()
        return Event(.callOpened, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.call, path.network) }
}
