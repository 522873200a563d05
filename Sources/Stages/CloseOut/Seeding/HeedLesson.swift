import Domain
import Web
import Words

/// Looking back, those who shape the network say whether a lesson it was handed was heeded, and what shows it.
package struct HeedLesson: DoorAction {
    let lesson: ID<Lesson>
    let heeding: Inheriting.Heeding
    let shownBy: String

    package init(_ lesson: ID<Lesson>, _ heeding: Inheriting.Heeding, shownBy: String) {
        self.lesson = lesson
        self.heeding = heeding
        self.shownBy = shownBy
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let lesson = try closeOut.handedLesson(path.id("lesson"))
        let statement = lesson.statement
        let answer = lesson.answer
        return Form(
            say("Was this lesson heeded?"), posts: Address(.heedLesson, path.network, lesson.id),
            once: scene.newID(), button: say("Keep the answer"),
            lede: answer.isEmpty ? .verbatim(statement) : say("\(statement) You said: \(answer)", context: "lesson"),
            audience: say("Everybody in the network reads it; it stands in its archive, too."),
            verdict: try closeOut.inheriting().verdictOnLookingBack(by: scene.actor),
            values: ["heeding": lesson.heeding?.rawValue ?? "", "shown": lesson.shownBy], replaces: true,
            fields: [
                Field(
                    "heeding", say("Your answer"),
                    .choice(Inheriting.Heeding.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "shown", say("What shows it"), .text, help: say("What was done, or what came in the way."),
                    limit: 4000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("lesson"), answers.choice("heeding") ?? .partly, shownBy: answers.text("shown"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        _ = try closeOut.handedLesson(lesson)
        try closeOut.inheriting().verdictOnLookingBack(by: scene.actor).orThrow()
        try closeOut.note(heeding, of: lesson, shownBy: shownBy)
        return Event(.lessonHeeded, lesson, ["heeding": .word(heeding.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.inheritance, path.network).at("lesson-\(ID<Lesson>(rawValue: event.subject))")
    }
}
