import Domain
import Web
import Words

/// A convener moves the network on to its next stage.
package struct EnterNextStage: DoorAction {
    package init() {}

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let charter = CharterStore(scene)
        let next = try charter.stage().next?.label ?? Stage.closed.label
        return Form(
            say("Go on to “\(next)”"), posts: Address(.nextStage, path.network), once: scene.newID(),
            button: say("Go on to “\(next)”"), lede: say("A network's life goes forward only; there is no way back to an earlier stage."),
            verdict: try charter.advancing().verdict(for: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) {}

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        let advancing = try charter.advancing()
        try advancing.verdict(for: scene.actor).orThrow()
        guard let next = advancing.stage.next else { throw Refusal.readOnly }
        try charter.enter(next)
        return Event(.stageEntered, scene.network, ["stage": .word(next.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.network, path.network) }
}
