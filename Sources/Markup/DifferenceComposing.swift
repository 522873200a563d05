/// Puts the pieces of a ``Difference`` together so that they read as sentences, not as confetti.
struct DifferenceComposing {
    private var pieces: [Difference.Piece] = []
    private var removed = ""
    private var added = ""

    mutating func keep(_ parts: ArraySlice<Substring>) {
        finishChange()
        let text = parts.joined()
        if let last = pieces.last, last.change == .kept {
            pieces[pieces.count - 1] = Difference.Piece(change: .kept, text: last.text + text)
        } else if !text.isEmpty {
            pieces.append(Difference.Piece(change: .kept, text: text))
        }
    }

    mutating func replace(_ old: ArraySlice<Substring>, by new: ArraySlice<Substring>) {
        removed += old.joined()
        added += new.joined()
    }

    /// Word by word, unless so little stayed that the old and the new are easier read one after the other.
    mutating func compare(_ old: String, to new: String) {
        let before = Wording.words(of: old)
        let after = Wording.words(of: new)
        let runs = Alignment.runs(from: before, to: after)
        let kept = runs.reduce(0) { $1.isSame ? $0 + after[$1.new].count(where: Wording.isWord) : $0 }
        let most = max(before.count(where: Wording.isWord), after.count(where: Wording.isWord))
        if kept * 3 < most { return replace(before[...], by: after[...]) }

        for (index, run) in runs.enumerated() {
            let isBetweenChanges = index > 0 && index < runs.count - 1
            if run.isSame, !(isBetweenChanges && after[run.new].allSatisfy(Wording.isGap)) {
                keep(after[run.new])
            } else {
                replace(before[run.old], by: after[run.new])
            }
        }
    }

    mutating func finished() -> [Difference.Piece] {
        finishChange()
        return pieces
    }

    private mutating func finishChange() {
        if !removed.isEmpty { pieces.append(Difference.Piece(change: .removed, text: removed)) }
        if !added.isEmpty { pieces.append(Difference.Piece(change: .added, text: added)) }
        removed = ""
        added = ""
    }
}
