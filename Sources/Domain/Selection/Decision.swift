/// What becomes of a candidate.
package enum Decision: String, Sendable, Hashable, CaseIterable, Codable {
    case invite, reserve, decline

    package var label: Phrase {
        switch self {
        case .invite: say("Invite")
        case .reserve: say("Keep in reserve")
        case .decline: say("Decline")
        }
    }
}
