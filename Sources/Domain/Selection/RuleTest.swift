/// How a rule of eligibility looks at an answer.
package enum RuleTest: String, Sendable, Hashable, CaseIterable, Codable {
    case answered, ticked, atLeast, atMost, notBefore, notAfter, oneOf, noneOf

    package var label: Phrase {
        switch self {
        case .answered: say("must be answered")
        case .ticked: say("must be ticked")
        case .atLeast: say("must be at least")
        case .atMost: say("must be at most")
        case .notBefore: say("must not be before")
        case .notAfter: say("must not be after")
        case .oneOf: say("must be one of")
        case .noneOf: say("must be none of")
        }
    }

    package func fits(_ kind: QuestionKind) -> Bool {
        switch self {
        case .answered: kind != .declaration
        case .ticked: kind == .declaration
        case .atLeast, .atMost: kind == .number
        case .notBefore, .notAfter: kind == .date
        case .oneOf, .noneOf: kind == .choice
        }
    }

    package var needsValue: Bool { self != .answered && self != .ticked }
}
