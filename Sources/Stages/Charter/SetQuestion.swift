import Domain
import Web
import Words

/// Puts a learning question on the agenda, with the decision its answer serves.
package struct SetQuestion: DoorAction {
    let question: String
    let decision: String

    package init(question: String, decision: String) {
        self.question = question
        self.decision = decision
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Set a learning question"), posts: Address(.newQuestion, path.network), once: scene.newID(),
            button: say("Keep the question"),
            lede: say("A question is worth learning about when its answer changes a decision."),
            verdict: try CharterStore(scene).chartering().verdictOnAgenda(for: scene.actor),
            fields: [
                Field("question", say("The question"), limit: 300),
                Field(
                    "decision", say("The decision it serves"),
                    help: say("Who will do what differently once it is answered?"), limit: 400),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(question: answers.text("question"), decision: answers.text("decision"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdictOnAgenda(for: scene.actor).orThrow()
        let id: ID<LearningQuestion> = scene.newID()
        try charter.set(question: question, decision: decision, as: id)
        return Event(.questionSet, id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("questions")
    }
}
