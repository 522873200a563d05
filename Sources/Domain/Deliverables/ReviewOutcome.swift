/// What a reviewer of a deliverable finds.
package enum ReviewOutcome: String, Sendable, Hashable, CaseIterable, Codable {
    case ready, notYet

    package var label: Phrase {
        switch self {
        case .ready: say("Ready")
        case .notYet: say("Not yet")
        }
    }
}
