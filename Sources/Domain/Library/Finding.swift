/// The place in a text where the words one looked for stand, with what is around them.
package struct Finding: Sendable, Hashable, Encodable {
    package struct Piece: Sendable, Hashable, Encodable {
        package let text: String
        package let isMatch: Bool
    }

    package let pieces: [Piece]

    private static let wordsBefore = 10
    private static let wordsInAll = 40
    /// In characters; what stands further back is found, but not shown.
    private static let farthest = 100_000

    /// - Parameter question: nothing for the beginning of the text.
    package init(of question: SearchQuestion?, in text: String) {
        let shown = String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(Self.farthest))
        let words = SearchWords.of(shown)
        let first = question.flatMap { question in words.firstIndex { question.finds($0.key) } } ?? 0
        let begin = max(0, first - Self.wordsBefore)
        let end = min(words.count, begin + Self.wordsInAll)
        guard begin < end else {
            pieces = []
            return
        }
        var pieces: [Piece] = begin > 0 ? [Piece(text: "… ", isMatch: false)] : []
        var position = begin > 0 ? words[begin].range.lowerBound : shown.startIndex
        for word in words[begin..<end] where question?.finds(word.key) == true {
            if position < word.range.lowerBound {
                pieces.append(Piece(text: String(shown[position..<word.range.lowerBound]), isMatch: false))
            }
            pieces.append(Piece(text: String(shown[word.range]), isMatch: true))
            position = word.range.upperBound
        }
        let isWhole = end == words.count
        let rest = isWhole ? shown.endIndex : words[end - 1].range.upperBound
        if position < rest { pieces.append(Piece(text: String(shown[position..<rest]), isMatch: false)) }
        self.pieces = isWhole ? pieces : pieces + [Piece(text: " …", isMatch: false)]
    }
}
