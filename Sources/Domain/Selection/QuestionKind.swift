/// What kind of answer a question of a call asks for.
package enum QuestionKind: String, Sendable, Hashable, CaseIterable, Codable {
    case shortText, longText, choice, number, date, file, declaration

    package var label: Phrase {
        switch self {
        case .shortText: say("A short text")
        case .longText: say("A long text")
        case .choice: say("One of several")
        case .number: say("A whole number")
        case .date: say("A date")
        case .file: say("Files")
        case .declaration: say("A declaration to tick")
        }
    }
}
