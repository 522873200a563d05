import Domain
import Web
import Words

/// A duty is taken out of the draft.
package struct DropDuty: DoorAction {
    let duty: ID<Duty>

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Drop this duty"), posts: Address(.dropDuty, path.network, try path.id("duty", Duty.self)),
            once: scene.newID(),
            button: say("Drop this duty"),
            verdict: try CharterStore(scene).chartering().verdictOnAgenda(for: scene.actor), fields: [])
    }

    package init(_ answers: Answers, at path: Path) throws { duty = try path.id("duty") }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdictOnAgenda(for: scene.actor).orThrow()
        try charter.drop(duty)
        return Event(.dutyDropped, duty)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("duties")
    }
}
