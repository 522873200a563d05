import Domain
import Web
import Words

/// A convener adds a question to the call, or words one anew.
package struct SetCallQuestion: DoorAction {
    /// Under no name yet when it is new and nobody chose one.
    let question: CallQuestion
    let isNew: Bool

    package init(adding question: CallQuestion) {
        self.question = question
        isNew = true
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        let verdict = try selection.calling(call).verdictOnBuilding(by: scene.actor)
        guard let key = path.questionKey else {
            return Form(
                say("Add a question"), posts: Address(.newCallQuestion, path.network), once: scene.newID(),
                button: say("Keep the question"), verdict: verdict,
                values: [
                    "kind": QuestionKind.longText.rawValue, "step": CallStep.interest.rawValue, "required": "yes",
                ],
                fields: CallQuestionFields.all)
        }
        try verdict.orThrow()
        guard let draft = call?.draft, let question = try selection.form(of: draft).question(key) else {
            throw Path.NotFound()
        }
        return Form(
            say("Change the question"), posts: Address(.callQuestion, path.network, key.rawValue), once: scene.newID(),
            button: say("Keep the question"), lede: question.label, verdict: verdict,
            values: CallQuestionFields.values(of: question), replaces: true,
            fields: question.isFixed ? CallQuestionFields.fixed : CallQuestionFields.all)
    }

    package init(_ answers: Answers, at path: Path) throws {
        isNew = path.questionKey == nil
        question = try CallQuestionFields.question(answers, path.questionKey ?? CallQuestion.Key(rawValue: ""))
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (version, form) = try selection.building()
        var key = question.key
        if isNew {
            let taken = form.questions.map(\.key.rawValue)
            if key.rawValue.isEmpty || taken.contains(key.rawValue) {
                key = CallQuestion.Key(rawValue: StableName.of(question.wording, among: taken))
            }
        } else if form.question(key) == nil {
            throw Path.NotFound()
        }
        try selection.write(question.keyed(key), in: version)
        return Event(
            .callWritten, scene.network,
            ["did": .word("setQuestion"), "question": .word(key.rawValue), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.callDraft, path.network).at("questions")
    }
}

extension Path {
    /// The key of the question an address names.
    var questionKey: CallQuestion.Key? { (try? text("question")).map(CallQuestion.Key.init(rawValue:)) }

    /// The key of the criterion an address names.
    var criterionKey: Criterion.Key? { (try? text("criterion")).map(Criterion.Key.init(rawValue:)) }
}
