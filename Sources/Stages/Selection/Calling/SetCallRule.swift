import Domain
import Web
import Words

/// A convener sets a condition of eligibility on a question, with the sentence applicants read when they do not meet it.
package struct SetCallRule: DoorAction {
    /// Nothing for a new one.
    let id: ID<EligibilityRule>?
    let question: CallQuestion.Key
    let test: RuleTest
    let value: String
    let sentence: String

    package init(on question: CallQuestion.Key, _ test: RuleTest, _ value: String = "", sentence: String) {
        id = nil
        self.question = question
        self.test = test
        self.value = value
        self.sentence = sentence
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let selection = SelectionStore(scene)
        let call = try selection.call()
        let verdict = try selection.calling(call).verdictOnBuilding(by: scene.actor)
        try verdict.orThrow()
        let form = try call?.draft.map { try selection.form(of: $0) }
        var values: [String: String] = [:]
        var address = Address(.newCallRule, path.network)
        if let id: ID<EligibilityRule> = try? path.id("rule") {
            guard let rule = form?.rules.first(where: { $0.id == id }) else { throw Path.NotFound() }
            address = Address(.callRule, path.network, id)
            values = [
                "question": rule.question.rawValue, "test": rule.test.rawValue, "value": rule.value,
                "sentence": rule.sentence,
            ]
        }
        let questions = form?.questions ?? []
        return Form(
            say("Set a rule of eligibility"), posts: address, once: scene.newID(), button: say("Keep the rule"),
            lede: say("A rule never decides by itself: it warns the applicant, and proposes to the convener."),
            verdict: verdict, values: values, replaces: !values.isEmpty,
            fields: [
                Field(
                    "question", say("On which question"),
                    .choice(questions.map { Field.Choice($0.key.rawValue, $0.label) })),
                Field(
                    "test", say("The answer"), .choice(RuleTest.allCases.map { Field.Choice($0.rawValue, $0.label) })),
                Field(
                    "value", say("Value"), .text,
                    help: say(
                        "A number, a date such as 2027-07-31, or choices one to a line. Empty where none is needed."),
                    required: false, limit: 2000),
                Field(
                    "sentence", say("What the applicant reads when it is not met"), .text,
                    help: say("Such as: The call is for organisations with a grant of their own."), limit: 500),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        id = try? path.id("rule")
        question = CallQuestion.Key(rawValue: answers.text("question"))
        test = answers.choice("test") ?? .answered
        value = answers.text("value").split(separator: "\n").map { String($0).trimmed }.joined(separator: "\n")
        sentence = answers.text("sentence")
    }

    package func perform(in scene: Scene) throws -> Event {
        let selection = SelectionStore(scene)
        let (version, form) = try selection.building()
        if let id, !form.rules.contains(where: { $0.id == id }) { throw Path.NotFound() }
        let rule = EligibilityRule(
            id ?? scene.newID(), on: question, test, test.needsValue ? value : "", sentence: sentence)
        if let fault = rule.fault(on: form.question(question)) {
            throw Answers.Invalid([Form.Problem(test.needsValue ? "value" : "test", fault)])
        }
        try selection.write(rule, in: version)
        return Event(
            .callWritten, scene.network, ["did": .word("setRule"), "rule": .id(rule.id), "version": .number(version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.callDraft, path.network).at("rules")
    }
}
