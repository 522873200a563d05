import Domain
import Web
import Words

/// Records what the network changed in charter, agenda or plan because it learned something.
package struct RecordAdaptation: DoorAction {
    let area: Adaptation.Area
    let change: String
    let cause: String
    let evidence: String
    let lesson: ID<Lesson>?
    let day: Day

    package init(
        _ area: Adaptation.Area, _ change: String, because cause: String, evidence: String, lesson: ID<Lesson>? = nil,
        on day: Day
    ) {
        self.area = area
        self.change = change
        self.cause = cause
        self.evidence = evidence
        self.lesson = lesson
        self.day = day
    }

    /// As many lessons as are offered to link to.
    private static let mostLessons = 200

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = ReflectionStore(scene)
        return Form(
            say("Record a change"), posts: Address(.newAdaptation, path.network), once: scene.newID(),
            button: say("Record the change"),
            lede: say(
                "What the network does differently because it learned something. Later readers want to know why."),
            audience: say("Everybody in the network reads it."),
            verdict: try store.adapting().verdict(for: scene.actor),
            values: ["day": scene.today.description],
            fields: [
                Field(
                    "area", say("What was changed"),
                    .choice(Adaptation.Area.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field("change", say("The change"), .text, limit: 2000),
                Field(
                    "cause", say("What caused it"), .text,
                    help: say("What did you learn that made the change necessary?"), limit: 2000),
                Field("evidence", say("Evidence"), .text, limit: 2000),
                Field(
                    "lesson", say("The lesson behind it"),
                    .choice(
                        try store.lessons(mostLessons).map { Field.Choice($0.id.description, .verbatim($0.statement)) }),
                    required: false),
                Field("day", say("Changed on"), .day),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let area = answers.choice("area", Adaptation.Area.self), let day = answers.day("day") else {
            throw Path.NotFound()
        }
        self.init(
            area, answers.text("change"), because: answers.text("cause"), evidence: answers.text("evidence"),
            lesson: answers.id("lesson"), on: day)
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = ReflectionStore(scene)
        try store.adapting().verdict(for: scene.actor).orThrow()
        let id: ID<Adaptation> = scene.newID()
        try store.record(self, as: id)
        return Event(.adaptationRecorded, id, ["area": .word(area.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.adaptations, path.network)
    }
}
