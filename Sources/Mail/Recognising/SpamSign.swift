/// What a filter on the way wrote into the head of a letter.
package struct SpamSign: Sendable, Hashable {
    /// The line it stands in, such as `X-Spam-Flag`.
    package let header: String
    package let value: String

    /// The first line that calls the letter spam; nil where none does.
    package init?(_ headers: [IncomingHeader]) {
        let found = headers.first { Self.accuses($0.name.lowercased(), $0.value.lowercased()) }
        guard let found else { return nil }
        header = found.name
        value = String(found.value.prefix(200))
    }

    private static func accuses(_ name: String, _ value: String) -> Bool {
        switch name {
        case "x-spam-flag", "x-spam", "x-spam-status", "x-rspamd-spam", "x-bogosity", "x-virus-flag":
            value.hasPrefix("yes") || value.hasPrefix("true") || value.hasPrefix("spam")
        case "x-spamd-result": value.contains("default: true")
        case "x-microsoft-antispam", "x-forefront-antispam-report": value.contains("sfv:spm")
        case "x-ms-exchange-organization-scl": (Int(value) ?? 0) >= 5
        case "x-virus-status": value.hasPrefix("infected") || value.hasPrefix("yes")
        default: false
        }
    }
}
