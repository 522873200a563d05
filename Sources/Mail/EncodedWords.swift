import Foundation

/// Words of any script in the head of a letter (RFC 2047).
///
/// GMime writes what already looks like an encoded word as it stands, so that it comes back changed; and of two
/// neighbours in base64 it loses the second after a padded first. Hence our own writer, and a rewriting before reading.
enum EncodedWords {
    /// For a subject: as it stands where that is plain, else encoded as a whole.
    static func unstructured(_ text: String) -> String {
        isPlain(text) ? text : encoded(text)
    }

    /// For a person's name: in quotes where that is plain, else encoded; nothing stays nothing.
    static func phrase(_ name: String) -> String {
        if name.isEmpty { return "" }
        guard isPlain(name) else { return encoded(name) }
        return "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Short enough for one line, printable ASCII, no spaces that mail programs would lose, nothing that looks encoded.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= 200 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
            && !text.contains("  ") && !text.hasPrefix(" ") && !text.hasSuffix(" ")
    }

    /// Words of at most 75 octets; none ends inside a character, which a reader may decode by itself.
    private static func encoded(_ text: String) -> String {
        var words: [String] = []
        var octets: [UInt8] = []
        for scalar in text.unicodeScalars {
            if octets.count + UTF8.width(scalar) > 45 {
                words.append("=?utf-8?B?\(Data(octets).base64EncodedString())?=")
                octets = []
            }
            octets += Array(String(scalar).utf8)
        }
        words.append("=?utf-8?B?\(Data(octets).base64EncodedString())?=")
        return words.joined(separator: "\n ")
    }

    /// The same raw value with each base64 word written as a quoted one, which GMime joins correctly.
    static func readable(_ raw: String) -> String {
        guard raw.utf8.contains(0x3F), raw.contains("=?") else { return raw }
        return raw.replacing(#/=\?([^?\s]{1,60})\?[Bb]\?([A-Za-z0-9+\/=]*)\?=/#) { match in
            let letters = match.output.2.prefix { $0 != "=" }
            let padding = String(repeating: "=", count: (4 - letters.count % 4) % 4)
            guard let octets = Data(base64Encoded: letters + padding) else { return String(match.output.0) }
            let hex = octets.map { "=" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
            return "=?\(match.output.1)?Q?\(hex)?="
        }
    }
}
