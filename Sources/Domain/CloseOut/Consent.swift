/// What a person wants to become of something of theirs once the network is over. Silence publishes no name and no word.
package enum Consent: String, Sendable, Hashable, CaseIterable, Codable {
    case open, members, takenOut

    package var label: Phrase {
        switch self {
        case .open: say("Public: it may stand in the public archive")
        case .members: say("For members: only in the archive that the members keep")
        case .takenOut: say("Taken out: in no archive that is handed on")
        }
    }

    /// The same, said of one thing.
    package var meaning: Phrase {
        switch self {
        case .open: say("may stand in the public archive")
        case .members: say("only in the archive that the members keep")
        case .takenOut: say("in no archive that is handed on")
        }
    }
}
