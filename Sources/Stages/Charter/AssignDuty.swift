import Domain
import Web
import Words

/// Assigns a duty to the one role that is responsible for it, or assigns it anew.
package struct AssignDuty: DoorAction {
    let id: ID<Duty>?
    let duty: String
    let role: Role

    package init(_ duty: String, to role: Role, id: ID<Duty>? = nil) {
        self.id = id
        self.duty = duty
        self.role = role
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let charter = CharterStore(scene)
        let id = try? path.id("duty", Duty.self)
        let known = try id.flatMap { id in try charter.duties().first { $0.id == id } }
        if id != nil, known == nil { throw Path.NotFound() }
        return Form(
            known == nil ? say("Assign a duty") : say("Change a duty"),
            posts: id.map { Address(.duty, path.network, $0) } ?? Address(.newDuty, path.network),
            once: scene.newID(), button: say("Assign"),
            lede: say("Each duty lies with exactly one role, so that nobody waits for somebody else."),
            verdict: try charter.chartering().verdictOnAgenda(for: scene.actor),
            values: known.map { ["duty": $0.duty, "role": $0.role.rawValue] } ?? [:], replaces: known != nil,
            fields: [
                Field("duty", say("The duty"), limit: 300),
                Field("role", say("Responsible"), .choice(Duty.roles.map { Field.Choice($0.rawValue, $0.label) })),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(answers.text("duty"), to: answers.choice("role") ?? .convener, id: try? path.id("duty"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdictOnAgenda(for: scene.actor).orThrow()
        let known = self.id
        let others = try charter.duties().filter { $0.id != known }
        try Duty.verdict(on: duty, among: others.map { ($0.duty, $0.role) }).orThrow()
        let id = known ?? scene.newID()
        try charter.assign(duty, to: role, as: id)
        return Event(.dutyAssigned, id, ["role": .word(role.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("duties")
    }
}
