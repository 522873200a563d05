import Domain
import Words

/// A reply to a reflective question is the answer to it.
enum FacilitationReplies {
    static func read(_ matter: Matter, _ reply: ReplyText, in scene: Scene) throws -> ReplyReading? {
        guard matter.action == .answerQuestion else { return nil }
        let store = FacilitationStore(scene)
        let question = try store.question(ID(rawValue: matter.subject))
        return .act(
            MailedAct(
                matter, in: scene.network, try store.answering(question).verdict,
                echo: say("Your answer is given. The others who were asked read it once they have answered themselves.")
            ) { _, _ in AnswerReflectiveQuestion(question.id, reply.words) })
    }
}
