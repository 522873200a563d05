import Domain
import Web
import Words

/// Those who shape the network say what it does because of a lesson it was handed.
package struct AnswerLesson: DoorAction {
    let lesson: ID<Lesson>
    let stance: Inheriting.Stance
    let words: String

    package init(_ lesson: ID<Lesson>, _ stance: Inheriting.Stance, _ words: String) {
        self.lesson = lesson
        self.stance = stance
        self.words = words
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        let lesson = try closeOut.handedLesson(path.id("lesson"))
        return Form(
            say("What do you do because of this lesson?"), posts: Address(.answerLesson, path.network, lesson.id),
            once: scene.newID(), button: say("Keep the answer"), lede: .verbatim(lesson.statement),
            audience: say("Everybody in the network reads it; it stands in its archive, too."),
            verdict: try closeOut.inheriting().verdictOnAnswering(by: scene.actor),
            values: ["stance": lesson.stance?.rawValue ?? "", "words": lesson.answer], replaces: true,
            fields: [
                Field(
                    "stance", say("Your answer"),
                    .choice(Inheriting.Stance.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "words", say("In words"), .text,
                    help: say("What exactly, or why not. At the end of the network you look back at it."), limit: 4000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("lesson"), answers.choice("stance") ?? .differently, answers.text("words"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        _ = try closeOut.handedLesson(lesson)
        try closeOut.inheriting().verdictOnAnswering(by: scene.actor).orThrow()
        try closeOut.answer(lesson, stance, words)
        try closeOut.stateDifference()
        return Event(.lessonAnswered, lesson, ["stance": .word(stance.rawValue)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.inheritance, path.network).at("lesson-\(ID<Lesson>(rawValue: event.subject))")
    }
}
