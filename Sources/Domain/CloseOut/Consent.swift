/// What a person wants to become of their name and words once the network is over. Silence publishes nothing.
package enum Consent: String, Sendable, Hashable, CaseIterable, Codable {
    case open, members, takenOut

    package var label: Phrase {
        switch self {
        case .open: say("Public: my name and what I wrote may stand in the public archive")
        case .members: say("For members: only the archive that the members keep names me")
        case .takenOut: say("Taken out: no archive that is handed on holds my name or what I wrote")
        }
    }
}
