import Domain
import Web
import Words

/// Records how far a goal has come on a day, with what shows it.
package struct RecordReading: DoorAction {
    let goal: ID<Goal>
    let day: Day
    let value: Double
    let note: String

    package init(_ goal: ID<Goal>, on day: Day, value: Double, note: String) {
        self.goal = goal
        self.day = day
        self.value = value
        self.note = note
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let evaluation = EvaluationStore(scene)
        let goal = try evaluation.goal(path.id("goal"))
        let unit = goal.unit
        let measure = goal.measure
        return Form(
            say("Record how far a goal has come"), posts: Address(.newReading, path.network, goal.id),
            once: scene.newID(),
            button: say("Record the reading"), lede: .verbatim(goal.statement),
            audience: say("Everybody in the network reads it."),
            verdict: try evaluation.measuring().verdict(for: scene.actor), values: ["day": scene.today.description],
            fields: [
                Field("day", say("Found on"), .day),
                Field("value", .verbatim(measure), .decimal, help: say("In \(unit).")),
                Field(
                    "note", say("What shows it"), .text, help: say("Where the figure comes from, and who counted."),
                    limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let day = answers.day("day"), let value = answers.decimal("value") else { throw Path.NotFound() }
        self.init(try path.id("goal"), on: day, value: value, note: answers.text("note"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let evaluation = EvaluationStore(scene)
        let measuring = try evaluation.measuring()
        try measuring.verdict(for: scene.actor).orThrow()
        try measuring.verdict(on: day).orThrow()
        let goal = try evaluation.goal(goal)
        try evaluation.record(value, of: goal.id, on: day, note: note, as: scene.newID())
        return Event(.readingRecorded, goal.id, ["day": .day(day)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.progress, path.network).at("goal-\(ID<Goal>(rawValue: event.subject))")
    }
}
