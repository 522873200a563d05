/// What changed between two versions of a text, told so that a person can read it: by line, and within changed lines
/// by word.
package struct Difference: Sendable {
    /// A stretch of text that stayed, went or came.
    package struct Piece: Sendable, Hashable {
        package enum Change: Sendable { case kept, removed, added }

        package let change: Change
        package let text: String
    }

    /// Without the added ones they are the old text, without the removed ones the new.
    package let pieces: [Piece]

    /// In words.
    package let added: Int
    /// In words.
    package let removed: Int

    package var isEmpty: Bool { pieces.allSatisfy { $0.change == .kept } }

    /// In bytes; longer changes are told by line only.
    private static let longestByWord = 40_000
    /// Of unchanged lines, so many stay in sight before and after a change.
    private static let linesAround = 3

    package init(from old: String, to new: String) {
        var composing = DifferenceComposing()
        let oldLines = Wording.lines(of: old)
        let newLines = Wording.lines(of: new)
        for run in Alignment.runs(from: oldLines, to: newLines) {
            let before = oldLines[run.old]
            let after = newLines[run.new]
            if run.isSame {
                composing.keep(after)
            } else if before.isEmpty || after.isEmpty
                || Wording.length(of: before) + Wording.length(of: after) > Self.longestByWord
            {
                composing.replace(before, by: after)
            } else {
                composing.compare(before.joined(), to: after.joined())
            }
        }
        pieces = composing.finished()
        added = Self.words(.added, in: pieces)
        removed = Self.words(.removed, in: pieces)
    }

    /// The whole, with lines far from any change left out; both words are for those who hear the page,
    /// said before what went and what came.
    package func html(removed: some Spoken, added: some Spoken) -> HTML {
        // Browsers skip a line break right after the tag, so that one of the text would get lost.
        var html: HTML = "<pre class=\"difference\">\n"
        for (index, piece) in pieces.enumerated() {
            switch piece.change {
            case .kept: html.append(folded(at: index))
            case .removed: html.append("<del>\(hidden(removed))\(piece.text)</del>")
            case .added: html.append("<ins>\(hidden(added))\(piece.text)</ins>")
            }
        }
        html.append("</pre>")
        return html
    }

    private func hidden(_ word: some Spoken) -> HTML {
        "<span class=\"visually-hidden\">\(word) </span>"
    }

    private func folded(at index: Int) -> HTML {
        let text = pieces[index].text
        let lines = Wording.lines(of: text)
        // A line of which only a part changed is seen in full, beside the others.
        let beginsLine = index == 0 || pieces[index - 1].text.last?.isNewline == true
        let endsLine = text.last?.isNewline == true
        let before = index == 0 ? 0 : Self.linesAround + (beginsLine ? 0 : 1)
        let after = index == pieces.count - 1 ? 0 : Self.linesAround + (endsLine ? 0 : 1)
        if lines.count <= before + after + 1 { return "\(text)" }
        return "\(lines.prefix(before).joined())<span class=\"fold\">…</span>\n\(lines.suffix(after).joined())"
    }

    private static func words(_ change: Piece.Change, in pieces: [Piece]) -> Int {
        pieces.reduce(0) { $1.change == change ? $0 + Wording.words(of: $1.text).count(where: Wording.isWord) : $0 }
    }
}
