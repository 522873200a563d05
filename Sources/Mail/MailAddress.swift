/// A person's or a network's place in the mail: the name people read and the address that servers use.
package struct MailAddress: Sendable, Hashable {
    package var name: String
    package var address: String

    package init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    /// What stands after the last @, in small letters.
    package static func domain(of address: String) -> String {
        address.split(separator: "@").last.map { $0.lowercased() } ?? ""
    }

    /// Whether mail to this could arrive: strict about what would break a letter, kind about new domains and scripts.
    ///
    /// Lengths are octets, from RFC 5321. The part before the @ is ASCII: most servers cannot take it otherwise.
    package static func isPlausible(_ text: String) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, text.utf8.count <= 254 else { return false }
        return isLocalPart(halves[0]) && isDomain(halves[1])
    }

    private static func isLocalPart(_ text: Substring) -> Bool {
        guard text.utf8.count <= 64 else { return false }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty
                && atom.unicodeScalars.allSatisfy { scalar in
                    scalar.isASCIILetterOrDigit || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
                }
        }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        if text == "localhost" { return true }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, !last.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) })
        else { return false }
        return labels.allSatisfy(isLabel)
    }

    private static func isLabel(_ text: Substring) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 63, !text.hasPrefix("-"), !text.hasSuffix("-") else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            if scalar.isASCII { return scalar.isASCIILetterOrDigit || scalar == "-" }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .nonspacingMark, .spacingMark, .decimalNumber:
                return true
            default: return false
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetterOrDigit: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
}
