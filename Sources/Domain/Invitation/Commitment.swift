/// What a seat promised, with a date. It stays with the seat when people change.
package enum Commitment {
    package enum State: String, Sendable, Hashable, CaseIterable, Codable {
        case kept, due, renegotiated, missed

        /// How it stands today: nobody marks a promise as missed, its day does.
        package func seen(on today: Day, due: Day) -> State {
            self != .kept && due < today ? .missed : self
        }

        package var label: Phrase {
            switch self {
            case .kept: say("Kept", context: "promise")
            case .due: say("Due", context: "promise")
            case .renegotiated: say("Renegotiated", context: "promise")
            case .missed: say("Missed", context: "promise")
            }
        }
    }
}
