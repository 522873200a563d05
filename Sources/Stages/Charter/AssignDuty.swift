import Domain
import Web
import Words

/// Assigns a duty to the one role that is responsible for it.
package struct AssignDuty: DoorAction {
    let duty: String
    let role: Role

    package init(_ duty: String, to role: Role) {
        self.duty = duty
        self.role = role
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Assign a duty"), posts: Address(.newDuty, path.network), once: scene.newID(), button: say("Assign"),
            lede: say("Each duty lies with exactly one role, so that nobody waits for somebody else."),
            verdict: try CharterStore(scene).chartering().verdictOnAgenda(for: scene.actor),
            fields: [
                Field("duty", say("The duty"), limit: 300),
                Field("role", say("Responsible"), .choice(Duty.roles.map { Field.Choice($0.rawValue, $0.label) })),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(answers.text("duty"), to: answers.choice("role") ?? .convener)
    }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdictOnAgenda(for: scene.actor).orThrow()
        let id: ID<Duty> = scene.newID()
        try charter.assign(duty, to: role, as: id)
        return Event(.dutyAssigned, id, ["role": .word(role.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("duties")
    }
}
