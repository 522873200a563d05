import Foundation

/// Something by which a person or a candidate can be recognised: an address, an organisation, a grant. Two that leave
/// the same trace have a tie.
package struct Trace: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// Who it is, whichever address was used.
        case identity
        case address, name, organisation, grant, network
        /// The organisation a person belongs to in another network.
        case elsewhere
        /// A person or an organisation that was named as one with a tie.
        case namedPerson, namedOrganisation
        /// A candidate somebody declared a conflict with, or stepped back from.
        case dossier
    }

    package let kind: Kind
    package let value: String

    /// Written down so that capitals, accents, signs and parts of a mail address that do not matter make no difference.
    package init?(_ kind: Kind, _ text: String) {
        let value =
            switch kind {
            case .address: Self.mailbox(text)
            case .namedPerson where text.contains("@"): Self.mailbox(text)
            case .identity, .network, .dossier: text
            default: Self.folded(text)
            }
        if value.isEmpty { return nil }
        self.kind = kind
        self.value = value
    }

    /// The traces of a text about a grant: the text itself, and every grant number in it, such as `AID-OAA-12-00034`.
    package static func grants(in text: String) -> [Trace] {
        // Most texts hold no number as long as that; looking at their bytes is enough to know.
        if let bytes = plain(text), bytes.count(where: { (0x30...0x39).contains($0) }) < 5 {
            return [Trace(.grant, text)].compactMap(\.self)
        }
        let numbers = text.split { !$0.isLetter && !$0.isNumber && !"-/.".contains($0) }.filter { word in
            word.contains(where: \.isLetter) && word.count(where: \.isNumber) >= 5
        }
        return ([text] + numbers.map { String($0) }).compactMap { Trace(.grant, $0) }
    }

    private static func folded(_ text: String) -> String {
        if let bytes = plain(text) { return folded(bytes) }
        return text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .filter { $0.isLetter || $0.isNumber }
    }

    /// The bytes of a text without accents and other scripts, nothing for others. Every look at a candidate folds the
    /// texts of all, so the usual ones take the short way.
    private static func plain(_ text: String) -> [UInt8]? {
        let bytes = Array(text.utf8)
        return bytes.contains { $0 > 0x7F } ? nil : bytes
    }

    private static func folded(_ bytes: [UInt8]) -> String {
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case 0x41...0x5A: letters.append(byte | 0x20)
            case 0x30...0x39, 0x61...0x7A: letters.append(byte)
            default: continue
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// `Ada+reviews@Example.org` and `ada@example.org` are one mailbox.
    private static func mailbox(_ text: String) -> String {
        let parts = text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased().split(separator: "@")
        guard parts.count == 2, let local = parts[0].split(separator: "+").first else { return "" }
        return "\(local)@\(parts[1])"
    }
}
