import Domain
import Web
import Words

/// A convener moves the network out of design, once it has an end and a charter. Later stages end by actions of their own.
package struct LeaveDesign: ButtonAction {
    package init() {}
    package init(at path: Path) {}

    package func address(in network: String) -> Address { Address(.leaveDesign, network) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(
            say("Leave design and open the call"),
            lede: say(
                "A network's life goes forward only; there is no way back to design. The charter may still change, openly."
            ))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try CharterStore(scene).advancing().verdict(for: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try CharterStore(scene).enter(.call)
        return Event(.stageEntered, scene.network, ["stage": .word(Stage.call.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.network, path.network) }
}
