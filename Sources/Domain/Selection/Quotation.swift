/// Whether words are quoted from a text: letter by letter, but for line breaks, kinds of quotation marks and what is left
/// out with “…”.
package struct Quotation: Sendable {
    private let parts: [String]

    package init(_ quote: String) {
        parts = Self.plain(quote).split(separator: "…").map { $0.trimming(" ") }.filter { !$0.isEmpty }
    }

    package var isEmpty: Bool { parts.isEmpty }

    /// The parts stand in it, one after the other.
    package func stands(in text: String) -> Bool {
        var rest = Self.plain(text)[...]
        for part in parts {
            guard let end = Self.end(of: part, in: rest) else { return false }
            rest = rest[end...]
        }
        return !parts.isEmpty
    }

    private static func end(of part: String, in text: Substring) -> Substring.Index? {
        text.firstRange(of: part)?.upperBound
    }

    private static func plain(_ text: String) -> String {
        var plain = ""
        var wasSpace = true
        for letter in text.replacing("[...]", with: "…").replacing("[…]", with: "…").replacing("...", with: "…") {
            let isSpace = letter.isWhitespace
            if !(isSpace && wasSpace) { plain.append(isSpace ? " " : same[letter] ?? letter) }
            wasSpace = isSpace
        }
        return plain.trimming(" ").trimming("\"").lowercased()
    }

    private static let same: [Character: Character] = [
        "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "’": "'", "‘": "'", "–": "-", "—": "-",
    ]
}

extension StringProtocol {
    /// Without this letter at either end.
    fileprivate func trimming(_ letter: Character) -> String {
        var rest = self[...]
        while rest.first == letter { rest = rest.dropFirst() }
        while rest.last == letter { rest = rest.dropLast() }
        return String(rest)
    }
}
