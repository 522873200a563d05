import Domain
import Web
import Words

/// Puts a learning question on the agenda, with the decision its answer serves, or words it anew.
package struct SetQuestion: DoorAction {
    let id: ID<LearningQuestion>?
    let question: String
    let decision: String

    package init(question: String, decision: String, id: ID<LearningQuestion>? = nil) {
        self.id = id
        self.question = question
        self.decision = decision
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let charter = CharterStore(scene)
        let id = try? path.id("question", LearningQuestion.self)
        let known = try id.flatMap { id in try charter.draftQuestions().first { $0.id == id } }
        if id != nil, known == nil { throw Path.NotFound() }
        return Form(
            known == nil ? say("Set a learning question") : say("Change a learning question"),
            posts: id.map { Address(.question, path.network, $0) } ?? Address(.newQuestion, path.network),
            once: scene.newID(), button: say("Keep the question"),
            lede: say("A question is worth learning about when its answer changes a decision."),
            verdict: try charter.chartering().verdictOnAgenda(for: scene.actor),
            values: known.map { ["question": $0.question, "decision": $0.decision] } ?? [:], replaces: known != nil,
            fields: [
                Field("question", say("The question"), limit: 300),
                Field(
                    "decision", say("The decision it serves"),
                    help: say("Who will do what differently once it is answered?"), limit: 400),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            question: answers.text("question"), decision: answers.text("decision"), id: try? path.id("question"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let charter = CharterStore(scene)
        try charter.chartering().verdictOnAgenda(for: scene.actor).orThrow()
        let id = id ?? scene.newID()
        try charter.set(question: question, decision: decision, as: id)
        return Event(.questionSet, id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.charterDraft, path.network).at("questions")
    }
}
