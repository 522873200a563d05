/// One round about an item: somebody proposes something else, a convener or the facilitator answers.
package enum Renegotiation {
    package enum Answer: String, Sendable, Hashable, CaseIterable, Codable {
        case agreed, kept

        package var label: Phrase {
            switch self {
            case .agreed: say("Agreed: the item is as proposed")
            case .kept: say("It stays as it was")
            }
        }
    }
}
