/// What a rule says: go ahead, or no and why. The same verdict draws the button and guards the action.
package enum Verdict: Sendable, Hashable {
    case allowed
    case refused(Refusal)

    package var refusal: Refusal? {
        if case .refused(let refusal) = self { return refusal }
        return nil
    }

    package var isAllowed: Bool { self == .allowed }

    package func orThrow() throws {
        if let refusal { throw refusal }
    }

    /// The first refusal of several rules.
    package static func all(_ verdicts: Verdict...) -> Verdict {
        verdicts.first { !$0.isAllowed } ?? .allowed
    }
}
