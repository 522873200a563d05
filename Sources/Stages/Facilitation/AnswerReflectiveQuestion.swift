import Domain
import Web
import Words

/// Somebody who was asked answers, and sees from then on what the others answered.
package struct AnswerReflectiveQuestion: DoorAction {
    let question: ID<ReflectiveQuestion>
    let text: String

    package init(_ question: ID<ReflectiveQuestion>, _ text: String) {
        self.question = question
        self.text = text
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let facilitation = FacilitationStore(scene)
        let question = try facilitation.question(path.id("question"))
        return Form(
            say("Your answer"), posts: Address(.answerReflectiveQuestion, path.network, question.id),
            once: scene.newID(),
            button: say("Give the answer"), lede: .verbatim(question.text),
            audience: say(
                "The facilitator reads it at once; the others who were asked read it after they have answered themselves. It stands as you give it."
            ),
            verdict: try facilitation.answering(question).verdict,
            fields: [Field("text", say("What you think"), .text)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("question"), answers.text("text"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let facilitation = FacilitationStore(scene)
        try facilitation.answering(facilitation.question(question)).verdict.orThrow()
        try facilitation.answer(question, text, as: scene.newID())
        return Event(.reflectiveQuestionAnswered, question)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.reflectiveQuestion, path.network, ID<ReflectiveQuestion>(rawValue: event.subject))
    }
}
