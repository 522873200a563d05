/// Whose words a quotation is: they belong to whoever wrote them first, wherever they stand now.
package struct QuotedWords: Sendable {
    /// Each run of words with whether its first writer withheld it.
    private var withheld: [UInt64: Bool] = [:]

    package init() {}

    /// Takes in what somebody wrote. Texts come in the order they were written.
    package mutating func read(_ text: String, isWithheld: Bool) {
        for run in WordRuns.of(text) where withheld[run.key] == nil { withheld[run.key] = isWithheld }
    }

    /// Whether it quotes somebody who withheld their words.
    package func holds(_ text: String) -> Bool {
        WordRuns.of(text).contains { withheld[$0.key] == true }
    }

    /// The text without what it quotes of somebody who withheld their words.
    ///
    /// - Parameter word: stands where a quotation was.
    package func cleaned(_ text: String, with word: String) -> String {
        var cuts: [Range<String.Index>] = []
        for run in WordRuns.of(text) where withheld[run.key] == true {
            if let last = cuts.last, run.range.lowerBound <= last.upperBound {
                cuts[cuts.count - 1] = last.lowerBound..<run.range.upperBound
            } else {
                cuts.append(run.range)
            }
        }
        if cuts.isEmpty { return text }
        var cleaned = ""
        var position = text.startIndex
        for cut in cuts {
            cleaned += text[position..<cut.lowerBound] + word
            position = cut.upperBound
        }
        return cleaned + text[position...]
    }
}
