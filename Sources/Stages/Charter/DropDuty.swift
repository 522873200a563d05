import Domain
import Web
import Words

/// A duty is taken out of the draft.
package struct DropDuty: ButtonAction {
    let duty: ID<Duty>

    package init(at path: Path) throws { duty = try path.id("duty") }

    package func address(in network: String) -> Address { Address(.dropDuty, network, duty) }

    package func words(in scene: Scene) -> ButtonWords {
        ButtonWords(say("Drop this duty"))
    }

    package func verdict(in scene: Scene) throws -> Verdict {
        try CharterStore(scene).chartering().verdictOnAgenda(for: scene.actor)
    }

    package func press(in scene: Scene) throws -> Event {
        try CharterStore(scene).drop(duty)
        return Event(.dutyDropped, duty)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("duties")
    }
}
