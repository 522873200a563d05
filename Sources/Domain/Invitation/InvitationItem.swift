/// One thing an invitation asks. Once accepted or declined it is settled.
package enum InvitationItem {
    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        case open, accepted, renegotiated, declined

        package var isSettled: Bool { self == .accepted || self == .declined }

        package var label: Phrase {
            switch self {
            case .open: say("Not answered yet")
            case .accepted: say("Accepted")
            case .renegotiated: say("Something else is proposed; an answer is awaited")
            case .declined: say("Declined", context: "item")
            }
        }
    }
}
