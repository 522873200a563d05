import Domain
import Web
import Words

/// What a convener is asked about one question of the call.
enum CallQuestionFields {
    private static let bounds = -1_000_000_000...1_000_000_000
    private static let mostPerChoice = 200

    /// The two questions every application answers are reworded only.
    static let fixed = [
        Field("wording", say("Question"), help: say("As applicants read it."), limit: 300),
        Field(
            "advice", say("Help"), .text, help: say("A sentence or two below the question."), required: false,
            limit: 1000),
    ]

    static let all =
        fixed + [
            Field(
                "kind", say("Kind of answer"),
                .choice(QuestionKind.allCases.map { Field.Choice($0.rawValue, $0.label) })),
            Field(
                "choices", say("Choices"), .text, help: say("For “one of several”: one choice to a line."),
                required: false, limit: 5000),
            Field("least", say("Lowest number"), .number(bounds), help: say("For a number."), required: false),
            Field(
                "most", say("Limit"), .number(bounds),
                help: say("The highest number, the most characters of a text, or the most files."), required: false),
            Field("required", say("It must be answered before the application can be sent."), .tick, required: false),
            Field(
                "step", say("When it is asked"),
                .choice(CallStep.allCases.map { Field.Choice($0.rawValue, $0.label) }),
                help: say("Matters in a call of two steps only.")),
            Field(
                "confidential", say("The answer is confidential."), .tick,
                help: say("Applicants are told that only people without a conflict of interest read it."),
                required: false),
        ]

    static func values(of question: CallQuestion) -> [String: String] {
        [
            "wording": question.wording, "advice": question.advice, "kind": question.kind.rawValue,
            "choices": question.choices.joined(separator: "\n"), "least": question.least.map(String.init) ?? "",
            "most": question.most.map(String.init) ?? "", "required": question.isRequired ? "yes" : "",
            "step": question.step.rawValue, "confidential": question.isConfidential ? "yes" : "",
        ]
    }

    static func question(_ answers: Answers, _ key: CallQuestion.Key) throws -> CallQuestion {
        let usual = UsualForm.questions.first { $0.key == key && $0.isFixed }
        if let usual {
            return CallQuestion(
                key, usual.kind, answers.text("wording"), advice: answers.text("advice"), most: usual.most)
        }
        let kind: QuestionKind = answers.choice("kind") ?? .longText
        let choices = answers.text("choices").split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
        if let long = choices.first(where: { $0.count > mostPerChoice }) {
            let length = long.count
            let most = mostPerChoice
            throw Answers.Invalid([Form.Problem("choices", say("It has \(length) characters; \(most) fit."))])
        }
        let most = answers.number("most")
        if let most, most < 1, kind != .number {
            throw Answers.Invalid([Form.Problem("most", say("A limit must be at least 1."))])
        }
        return CallQuestion(
            key, kind, answers.text("wording"), advice: answers.text("advice"),
            choices: kind == .choice ? choices.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } : [],
            least: kind == .number ? answers.number("least") : nil, most: most, isRequired: answers.ticked("required"),
            step: answers.choice("step") ?? .interest, isConfidential: answers.ticked("confidential"))
    }
}
