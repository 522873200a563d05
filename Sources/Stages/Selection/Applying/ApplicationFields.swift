import Domain
import Web
import Words

/// The questions of a call as an applicant meets them in a form.
enum ApplicationFields {
    /// - Parameter kept: the names of files handed in before.
    static func field(for question: CallQuestion, kept: [String] = []) -> Field {
        Field(
            question.key.rawValue, question.label, kind(of: question), help: help(for: question, kept),
            required: false, waits: question.isRequired, limit: question.limit)
    }

    private static func kind(of question: CallQuestion) -> Field.Kind {
        switch question.kind {
        case .shortText: .line
        case .longText: .text
        case .choice: .choice(question.choices.map { Field.Choice($0, .verbatim($0)) })
        case .number: .number(question.range)
        case .date: .day
        case .file: .file
        case .declaration: .tick
        }
    }

    private static func help(for question: CallQuestion, _ kept: [String]) -> Phrase? {
        var sentences = [question.help].compactMap(\.self)
        if question.isConfidential {
            sentences.append(say("Confidential: read only by people who have no conflict of interest."))
        }
        if !kept.isEmpty {
            let names = kept.joined(separator: ", ")
            sentences.append(say("Kept already: \(names). What you choose here is added."))
        }
        guard let first = sentences.first else { return nil }
        return sentences.dropFirst().reduce(first) { "\($0) \($1)" }
    }
}
