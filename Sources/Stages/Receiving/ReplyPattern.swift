import Foundation
import Mail
import Sealing

/// How addresses look that letters are answered to: `reply+*@example.org`, a secret or a network's name for the star.
package struct ReplyPattern: Sendable, Hashable {
    /// Of the part before the @: some mail systems cut what is longer.
    static let mostLetters = 40
    /// 26 letters, which nobody guesses.
    static let secretBytes = 16
    static let secretLetters = 26

    private let before: String
    private let after: String

    /// Nothing, unless there is one star before the @ and what results is an address of bearable length.
    package init?(_ text: String) {
        let text = text.lowercased()
        let halves = text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2, halves[1].hasPrefix("@"),
            halves[0].count + Self.secretLetters <= Self.mostLetters,
            MailAddress.isPlausible(text.replacing("*", with: String(repeating: "a", count: Self.secretLetters)))
        else { return nil }
        (before, after) = (halves[0], halves[1])
    }

    package func address(for word: String) -> String { before + word + after }

    /// What stands for the star in an address of ours, in small letters.
    package func word(in address: String) -> String? {
        let address = address.lowercased()
        guard address.hasPrefix(before), address.hasSuffix(after), address.count > before.count + after.count else {
            return nil
        }
        return String(address.dropFirst(before.count).dropLast(after.count))
    }

    /// As it is shown where the secret must not be.
    package var masked: String { address(for: "••••••") }

    /// The text without reply addresses, however a mail program broke them: what looks like a secret goes, too.
    package func redacted(_ text: String) -> String {
        var result = ""
        var word = ""
        func settle() {
            result += Self.isSecret(word) ? "••••••" : word
            word = ""
        }
        for character in withoutBroken(text) {
            if character.isASCII, character.isLetter || character.isNumber {
                word.append(character)
            } else {
                settle()
                result.append(character)
            }
        }
        settle()
        return result
    }

    private static func isSecret(_ word: String) -> Bool { word.utf8.count == secretLetters && Token(word) != nil }

    /// Folding puts line ends, quotation marks and encodings between the letters of an address.
    private func withoutBroken(_ text: String) -> String {
        guard !before.isEmpty else { return text }
        var rest = text[...]
        var result = ""
        let plus = before.replacing("+", with: "%2b")
        while let found = rest.firstRange(of: before, plus) {
            result += rest[..<found.upperBound]
            rest = rest[found.upperBound...]
            if let end = Self.endOfBroken(rest) {
                result += "••••••"
                rest = rest[end...]
            }
        }
        return result + rest
    }

    private static func endOfBroken(_ text: Substring) -> Substring.Index? {
        var letters = 0
        var index = text.startIndex
        while index < text.endIndex, letters < secretLetters {
            let character = text[index]
            if Token(String(character)) != nil {
                letters += 1
            } else if !(character.isWhitespace || "=>|".contains(character)) {
                return nil
            }
            index = text.index(after: index)
        }
        return letters == secretLetters ? index : nil
    }
}

extension Substring {
    /// Where one of two words stands first, whatever its case.
    fileprivate func firstRange(of one: String, _ other: String) -> Range<Index>? {
        let ranges = [one, other].compactMap { range(of: $0, options: .caseInsensitive) }
        return ranges.min { $0.lowerBound < $1.lowerBound }
    }
}
