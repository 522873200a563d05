/// How much mail somebody gets from one network.
package enum MailRhythm: String, Sendable, Hashable, CaseIterable, Codable {
    /// Every letter.
    case each
    /// Only what waits for them.
    case waiting

    package var label: Phrase {
        switch self {
        case .each: say("Every letter", context: "mail")
        case .waiting: say("Only what waits for me", context: "mail")
        }
    }
}
