/// The letter that carries what will be expected of an organisation; each item is accepted, renegotiated or declined.
package enum Invitation {
    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        case sent, signed, declined, lapsed

        package var label: Phrase {
            switch self {
            case .sent: say("Sent, not signed yet")
            case .signed: say("Signed")
            case .declined: say("Declined", context: "invitation")
            case .lapsed: say("Not answered in time")
            }
        }

        /// Whether a chair is kept for the organisation, or taken by it.
        package var keepsSeat: Bool { self == .sent || self == .signed }
    }

    /// Who sees an invitation that is not addressed to them: staff of the network, and time itself, which writes the letters.
    package static func isOpen(to actor: Actor) -> Bool { actor == .clock || Sight(actor).seesStaffMatters }
}
