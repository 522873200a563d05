/// Something held for a learning question: people meet, by wire or at one table.
package enum Activity {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case call, webinar, peerAssist, afterActionReview, siteExchange, study, discussion, workshop

        package var label: Phrase {
            switch self {
            case .call: say("Call", context: "activity")
            case .webinar: say("Webinar")
            case .peerAssist: say("Peer assist")
            case .afterActionReview: say("After-action review")
            case .siteExchange: say("Site exchange")
            case .study: say("Study")
            case .discussion: say("E-discussion")
            case .workshop: say("Workshop")
            }
        }
    }

    /// Whether somebody comes.
    package enum Answer: String, Sendable, Hashable, CaseIterable, Codable {
        case yes, maybe, no

        package var label: Phrase {
            switch self {
            case .yes: say("I come")
            case .maybe: say("Perhaps")
            case .no: say("I cannot come")
            }
        }
    }
}
