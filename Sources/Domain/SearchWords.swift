import Foundation

/// Takes a text apart into the words people search for, the same way for every language and on every engine: small
/// letters, without accents; where words are not set apart by gaps (Chinese, Japanese), each character is a word.
package enum SearchWords {
    package struct Word: Sendable, Hashable {
        package let range: Range<String.Index>
        /// Letters a to z and digits only, so that no engine's own grammar meets anything a person typed.
        package let key: String
    }

    /// Longer words are cut, in texts and in questions alike.
    private static let longest = 60

    package static func of(_ text: String) -> [Word] {
        var words: [Word] = []
        var start: String.Index?
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            let character = text[index]
            let isPart = character.isLetter || character.isNumber
            let isAlone = isPart && character.unicodeScalars.contains(where: standsAlone)
            if let begun = start, !isPart || isAlone {
                words.append(Word(range: begun..<index, key: key(of: text[begun..<index])))
                start = nil
            }
            if isAlone {
                words.append(Word(range: index..<next, key: key(of: text[index..<next])))
            } else if isPart, start == nil {
                start = index
            }
            index = next
        }
        if let start { words.append(Word(range: start..<index, key: key(of: text[start...]))) }
        return words
    }

    /// The keys one after the other, as an index takes them.
    package static func keys(of text: String) -> String {
        of(text).map(\.key).joined(separator: " ")
    }

    /// A letter first, so that nothing is taken for a number; what is not a plain letter or digit as hexadecimal.
    private static func key(of word: Substring) -> String {
        var key = "w"
        for scalar in folded(word.prefix(longest)).unicodeScalars where !isAccent(scalar) {
            if scalar.isASCII {
                if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) { key.unicodeScalars.append(scalar) }
            } else {
                for byte in String(scalar).utf8 { key += String(byte, radix: 16) }
            }
        }
        return key
    }

    private static func folded(_ word: Substring) -> String {
        let small = word.lowercased()
        return small.utf8.allSatisfy { $0 < 128 } ? small : small.decomposedStringWithCompatibilityMapping.lowercased()
    }

    /// Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic; elsewhere marks are letters.
    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x0591...0x05C7, 0x064B...0x065F, 0x0670: true
        default: false
        }
    }

    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
    }
}
