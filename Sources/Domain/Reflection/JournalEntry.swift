/// A periodic entry in the learning journal, private first, with a chosen audience.
package enum JournalEntry {
    /// Who reads it, from the fewest to the most.
    package enum Audience: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
        case author, facilitator, sponsor, network

        package var label: Phrase {
            switch self {
            case .author: say("Only me")
            case .facilitator: say("The facilitator and me")
            case .sponsor: say("The facilitator, the sponsor and me")
            case .network: say("Everybody in the network")
            }
        }

        package static func < (left: Audience, right: Audience) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }
}
