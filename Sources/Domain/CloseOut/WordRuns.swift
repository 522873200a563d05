/// Six words in a row: what tells a quotation from chance, whatever the case, the accents and the marks between them.
package enum WordRuns {
    package static let length = 6

    package struct Run: Sendable {
        package let key: UInt64
        package let range: Range<String.Index>
    }

    /// Every run of a text, each one word after the last.
    package static func of(_ text: String) -> [Run] {
        let words = SearchWords.of(text)
        guard words.count >= length else { return [] }
        return (0...(words.count - length)).map { start in
            let run = words[start..<(start + length)]
            return Run(
                key: key(of: run.map(\.key)),
                range: run[start].range.lowerBound..<run[start + length - 1].range.upperBound)
        }
    }

    /// FNV-1a (Fowler, Noll, Vo), 64 bits: the same words give the same key on every machine.
    private static func key(of words: [String]) -> UInt64 {
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        for word in words {
            for byte in word.utf8 { key = (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
            key = (key ^ 0x20) &* 0x100_0000_01b3
        }
        return key
    }
}
