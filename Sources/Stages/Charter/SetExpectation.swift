import Domain
import Web
import Words

/// Says what the network asks of every member: hours, an activity, a deliverable, openness. The invitation carries each. Or words it anew.
package struct SetExpectation: DoorAction {
    let id: ID<Expectation>?
    let kind: Expectation.Kind
    let text: String
    let reason: String
    let due: Day?
    let every: Recurrence

    package init(
        _ kind: Expectation.Kind, _ text: String, because reason: String, due: Day?, every: Recurrence = .once,
        id: ID<Expectation>? = nil
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.reason = reason
        self.due = due
        self.every = every
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let charter = CharterStore(scene)
        let id = try? path.id("expectation", Expectation.self)
        let known = try id.flatMap { id in try charter.draftExpectations().first { $0.id == id } }
        if id != nil, known == nil { throw Path.NotFound() }
        return Form(
            known == nil ? say("Set an expectation") : say("Change an expectation"),
            posts: id.map { Address(.expectation, path.network, $0) } ?? Address(.newExpectation, path.network),
            once: scene.newID(), button: say("Keep the expectation"),
            lede: say("Every candidate who is invited accepts, renegotiates or declines each of these."),
            verdict: try charter.chartering().verdictOnAgenda(for: scene.actor),
            values: known.map {
                [
                    "kind": $0.kind.rawValue, "text": $0.text, "reason": $0.reason, "due": $0.due?.description ?? "",
                    "every": $0.every.rawValue,
                ]
            } ?? ["every": Recurrence.once.rawValue], replaces: known != nil,
            fields: [
                Field(
                    "kind", say("Kind"), .choice(Expectation.Kind.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "text", say("What is expected"),
                    help: say("As a member would read it: “Four hours a month for calls and reading.”"), limit: 300),
                Field("reason", say("Why"), limit: 300),
                Field("due", say("By when"), .day, required: false),
                Field(
                    "every", say("How often"),
                    .choice(Recurrence.allCases.map { Field.Choice($0.rawValue, $0.label) }),
                    help: say("What recurs is promised anew with every month, quarter or year, until that day."),
                    required: false),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            answers.choice("kind") ?? .activity, answers.text("text"), because: answers.text("reason"),
            due: answers.day("due"), every: answers.choice("every") ?? .once, id: try? path.id("expectation"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdictOnAgenda(for: scene.actor).orThrow()
        let id = id ?? scene.newID()
        try charter.expect(kind, text, because: reason, due: due, every: every, as: id)
        return Event(.expectationSet, id, ["kind": .word(kind.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("expectations")
    }
}
