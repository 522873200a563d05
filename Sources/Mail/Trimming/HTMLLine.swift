/// The line that is being put together while HTML is read.
struct HTMLLine {
    private var text = ""
    private var traits: LetterLine.Traits = []
    private var hasSpace = false
    private var hasGap = false
    private var linkStart: String.Index?

    var isEmpty: Bool { text.isEmpty }

    /// Each run of white space is one space; the traits are those of the first words.
    mutating func write(_ piece: String, traits: LetterLine.Traits) {
        for scalar in piece.unicodeScalars {
            // A non-breaking space is drawn, but is a space to whoever reads the line.
            if scalar.value <= 0x20 || scalar.value == 0xA0 {
                hasSpace = true
                continue
            }
            if text.isEmpty { self.traits = traits }
            if hasSpace, !text.isEmpty { text.unicodeScalars.append(" ") }
            hasSpace = false
            text.unicodeScalars.append(scalar)
        }
    }

    mutating func writeExactly(_ piece: Substring, traits: LetterLine.Traits) {
        if text.isEmpty { self.traits = traits }
        text += piece
    }

    mutating func space() { hasSpace = true }

    mutating func leaveGap() { hasGap = true }

    mutating func takeGap() -> Bool {
        defer { if !text.isEmpty { hasGap = false } }
        return hasGap
    }

    mutating func bullet() {
        text = "- "
    }

    /// Where a link leads, unless its words already say so.
    mutating func finish(link: String) {
        let shown = link.drop { $0 != "/" }.drop { $0 == "/" }
        guard !text.isEmpty, !text.contains(shown.prefix(60)) else { return }
        text += " <\(link)>"
    }

    mutating func take() -> (text: String, traits: LetterLine.Traits) {
        defer {
            text = ""
            traits = []
            hasSpace = false
        }
        return (text, traits)
    }
}
