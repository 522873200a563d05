import Domain
import Web
import Words

/// A convener moves the network out of design, once it has an end and a charter. Later stages end by actions of their own.
package struct LeaveDesign: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Open the call"), posts: Address(.leaveDesign, path.network), once: scene.newID(),
            button: say("Leave design"),
            lede: say(
                "A network's life goes forward only; there is no way back to design. The charter may still change, openly."
            ),
            verdict: try CharterStore(scene).advancing().verdict(for: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        let advancing = try charter.advancing()
        try advancing.verdict(for: scene.actor).orThrow()
        try charter.enter(.call)
        return Event(.stageEntered, scene.network, ["stage": .word(Stage.call.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.network, path.network) }
}
