/// One thing that was looked at when a domain's mail is judged, in words for whoever must mend it.
package struct MailFinding: Sendable, Hashable {
    /// How it stands.
    package enum State: String, Sendable {
        case good
        /// Works, but not well, or could not be judged.
        case doubtful
        /// Mail will suffer.
        case wrong
    }

    /// `SPF`, `DKIM`, `DMARC`, `PTR`, `MX` or `RFC 8058`.
    package let check: String
    package let state: State
    package let says: String
    /// What to do about it; "" where nothing is to be done.
    package let mend: String

    static func good(_ check: String, _ says: String) -> MailFinding {
        MailFinding(check: check, state: .good, says: says, mend: "")
    }

    static func doubtful(_ check: String, _ says: String, mend: String) -> MailFinding {
        MailFinding(check: check, state: .doubtful, says: says, mend: mend)
    }

    static func wrong(_ check: String, _ says: String, mend: String) -> MailFinding {
        MailFinding(check: check, state: .wrong, says: says, mend: mend)
    }
}
