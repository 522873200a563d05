/// What the network asks of every member; the invitation carries each, and an accepted one becomes a commitment.
package enum Expectation {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case hours, activity, deliverable, openness

        package var label: Phrase {
            switch self {
            case .hours: say("Hours")
            case .activity: say("Activity")
            case .deliverable: say("Deliverable")
            case .openness: say("Openness")
            }
        }
    }
}

/// A duty and the one role responsible for it.
package enum Duty {
    /// The roles a duty can lie with.
    package static let roles: [Role] = [.convener, .facilitator, .member, .sponsor, .reviewer]
}
