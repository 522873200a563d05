/// Takes a text apart into lines and words, without losing a character.
enum Wording {
    /// Each line with the break that ends it.
    static func lines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index].isNewline {
                lines.append(text[start..<next])
                start = next
            }
            index = next
        }
        if start < text.endIndex { lines.append(text[start...]) }
        return lines
    }

    /// Words, the gaps between them, and every other character by itself; where words are not set apart by gaps
    /// (Chinese, Japanese), each character is a word.
    static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var previous: Kind?
        for index in text.indices {
            let kind = Kind(text[index])
            if let previous, kind != previous || kind == .single {
                words.append(text[start..<index])
                start = index
            }
            previous = kind
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    /// Whether it counts as a word.
    static func isWord(_ part: Substring) -> Bool {
        part.first.map { $0.isLetter || $0.isNumber } ?? false
    }

    /// Whether it is a gap within a line.
    static func isGap(_ part: Substring) -> Bool {
        part.first.map { Kind($0) == .gap } ?? false
    }

    /// In bytes.
    static func length(of parts: ArraySlice<Substring>) -> Int {
        parts.reduce(0) { $0 + $1.utf8.count }
    }

    private enum Kind {
        case word, gap, single

        init(_ character: Character) {
            if character.isNewline {
                self = .single
            } else if character.isWhitespace {
                self = .gap
            } else if character.isLetter || character.isNumber {
                self = character.unicodeScalars.contains(where: Self.standsAlone) ? .single : .word
            } else {
                self = .single
            }
        }

        private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
        }
    }
}
