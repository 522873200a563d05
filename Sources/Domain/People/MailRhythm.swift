/// How much mail somebody gets from one network.
package enum MailRhythm: String, Sendable, Hashable, CaseIterable, Codable {
    /// Every letter.
    case each
    /// Only what waits for them.
    case waiting

    /// From a closed network no mail comes that could be less.
    package static func verdict(at stage: Stage) -> Verdict { stage == .closed ? .refused(.readOnly) : .allowed }

    package var label: Phrase {
        switch self {
        case .each: say("Every letter", context: "mail")
        case .waiting: say("Only what waits for me", context: "mail")
        }
    }
}
