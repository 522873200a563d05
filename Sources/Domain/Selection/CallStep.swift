/// When a question is asked: by everybody who applies, or by those alone who are asked to go on.
package enum CallStep: String, Sendable, Hashable, CaseIterable, Codable {
    case interest, proposal

    package var label: Phrase {
        switch self {
        case .interest: say("Expression of interest")
        case .proposal: say("Full proposal")
        }
    }
}
