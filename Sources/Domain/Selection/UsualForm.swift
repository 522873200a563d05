/// What a new call starts with, until a convener makes it their own.
///
/// It is written down in English; whoever reads it unchanged reads it in their own language.
package enum UsualForm {
    /// A wording in the reader's language where it is one of the usual ones, otherwise as it was written.
    package static func said(_ wording: String) -> Phrase { phrases[wording] ?? "\(wording)" }

    package static let form = CallForm(questions: questions, rules: [], criteria: criteria)

    package static let questions = rows.map { row in
        CallQuestion(
            CallQuestion.Key(rawValue: row.key), row.kind, row.label.template, advice: row.help?.template ?? "",
            most: row.limit, isRequired: row.kind != .file)
    }

    package static let criteria = UsualRubric.rows.map { row in
        Criterion(
            Criterion.Key(rawValue: row.key), row.label.template, weight: 20, anchors: row.anchors.map(\.template),
            reads: row.reads.map { CallQuestion.Key(rawValue: $0) })
    }

    private static let phrases: [String: Phrase] = {
        let asked = rows.flatMap { [$0.label, $0.help].compactMap(\.self) }
        let scored = UsualRubric.rows.flatMap { [$0.label] + $0.anchors }
        return Dictionary((asked + scored).map { ($0.template, $0) }, uniquingKeysWith: { first, _ in first })
    }()

    private struct Row {
        let key: String
        let kind: QuestionKind
        let label: Phrase
        let help: Phrase?
        let limit: Int?
    }

    private static let rows = [
        Row(key: "organisation", kind: .shortText, label: say("Organisation"), help: nil, limit: 160),
        Row(
            key: "contact", kind: .shortText, label: say("Your name"), help: say("The person we write to."), limit: 120),
        Row(
            key: "vision", kind: .longText, label: say("Vision"),
            help: say("What should the field know or do differently when this network ends?"), limit: 4000),
        Row(
            key: "interest", kind: .longText, label: say("Interest"),
            help: say("Which of the learning questions do you work on already?"), limit: 4000),
        Row(
            key: "commitment", kind: .longText, label: say("Commitment"),
            help: say("Who takes part, with how many hours, and what do you promise to bring?"), limit: 4000),
        Row(
            key: "sharing", kind: .longText, label: say("Willingness to share"),
            help: say("What would you put on the table, failures among it?"), limit: 4000),
        Row(
            key: "own_grant", kind: .longText, label: say("Own grant"),
            help: say("The project you would bring to the table, its donor and its place."), limit: 4000),
        Row(
            key: "grant_duties", kind: .longText, label: say("What that grant must deliver"),
            help: say("So that both can be done: what you owe your own donor, and when."), limit: 4000),
        Row(
            key: "attachments", kind: .file, label: say("Attachments"), help: say("Letters of support, a budget."),
            limit: 10),
    ]
}
