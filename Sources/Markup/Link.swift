/// What may stand after `href`, `src` and `action`: an address of our own, or a ``Link`` to somewhere else.
package protocol Destination: Sendable {
    /// The address as it stands in the attribute, not yet escaped.
    var target: String { get }
}

/// An address somewhere else that a person gave us and that is safe to follow: http, https or mailto.
package struct Link: Destination, Hashable, Encodable {
    package let target: String

    /// `nil` unless the text is a whole http or https address with a host, or a mailto address with a recipient;
    /// white space, control characters and a user name or password before the host are refused.
    package init?(_ text: String) {
        guard text.utf8.count <= 2_000, text.unicodeScalars.allSatisfy(Self.isPlain),
            let colon = text.firstIndex(of: ":")
        else { return nil }

        let rest = text[text.index(after: colon)...]
        switch text[..<colon].lowercased() {
        case "http", "https": guard Self.namesHost(rest) else { return nil }
        case "mailto": guard Self.namesRecipient(rest) else { return nil }
        default: return nil
        }
        target = text
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(target)
    }

    /// Browsers drop or rewrite some characters before they read an address, so what we check must hold none of them;
    /// invisible ones (direction marks, joiners) could make a link look like another.
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .surrogate,
            .unassigned:
            return false
        default: return true
        }
    }

    private static func namesHost(_ rest: Substring) -> Bool {
        guard rest.hasPrefix("//") else { return false }
        let authority = rest.dropFirst(2).prefix { !"/?#".contains($0) }
        if authority.hasPrefix("[") { return isNumericHost(authority) }
        let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = parts.first, isHost(host) else { return false }
        return parts.count == 1 || isPort(parts[1])
    }

    private static func isHost(_ host: Substring) -> Bool {
        guard host.count <= 253, host.first != "." else { return false }
        // Browsers turn some marks that are not ASCII into "@", ":" or "/": beyond ASCII only letters and digits pass.
        return host.contains { $0 != "." }
            && host.unicodeScalars.allSatisfy { scalar in
                if scalar.isASCII { return isAlphanumeric(scalar) || scalar == "-" || scalar == "." || scalar == "_" }
                switch scalar.properties.generalCategory {
                case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
                    .decimalNumber:
                    return true
                default: return false
                }
            }
    }

    /// An IPv6 address in its brackets, perhaps with a port behind it.
    private static func isNumericHost(_ authority: Substring) -> Bool {
        guard let end = authority.firstIndex(of: "]") else { return false }
        let digits = authority[..<end].dropFirst()
        let port = authority[authority.index(after: end)...]
        return digits.contains(":") && digits.allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == ":" || $0 == ".") }
            && (port.isEmpty || (port.hasPrefix(":") && isPort(port.dropFirst())))
    }

    private static func isPort(_ digits: Substring) -> Bool {
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = Int(digits) else { return false }
        return (1...65_535).contains(port)
    }

    private static func namesRecipient(_ rest: Substring) -> Bool {
        // An encoded line break could add header lines to the letter.
        let lowered = rest.lowercased()
        guard !lowered.contains("%0a"), !lowered.contains("%0d"), !lowered.contains("%00") else { return false }
        let recipients = rest.prefix { $0 != "?" && $0 != "#" }
            .split(separator: ",", omittingEmptySubsequences: false)
        return recipients.allSatisfy { recipient in
            let parts = recipient.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && isHost(parts[1])
        }
    }

    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
}
