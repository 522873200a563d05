/// How much mail somebody gets from one network.
package enum MailRhythm: String, Sendable, Hashable, CaseIterable, Codable {
    /// Every letter.
    case each
    /// News once a day, what waits for them at once.
    case daily
    /// News once a week, what waits for them at once.
    case weekly
    /// Only what waits for them.
    case waiting

    /// Whether news come together in a digest.
    package var isGathered: Bool { self == .daily || self == .weekly }

    /// - Parameters:
    ///   - isNews: nobody has to do anything because of it.
    ///   - canWait: it is in time in the next digest, too.
    package func way(isNews: Bool, canWait: Bool) -> MailWay {
        switch self {
        case .each: .atOnce
        case .daily, .weekly: canWait ? .digest : .atOnce
        case .waiting: isNews ? .notAtAll : .atOnce
        }
    }

    /// Whether a digest of this rhythm leaves on such a day; weekly ones leave on Mondays.
    package func leaves(on day: Day) -> Bool { self != .weekly || day.weekday == 0 }

    /// From a closed network no mail comes that could be less.
    package static func verdict(at stage: Stage) -> Verdict { stage == .closed ? .refused(.readOnly) : .allowed }

    package var label: Phrase {
        switch self {
        case .each: say("Every letter", context: "mail")
        case .daily: say("Once a day, together", context: "mail")
        case .weekly: say("Once a week, together, on Mondays", context: "mail")
        case .waiting: say("Only what waits for me", context: "mail")
        }
    }
}
