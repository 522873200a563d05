/// A letter taken apart: what its writer says now, what is only quoted, and what programs put under it.
///
/// Each line of the text that is not blank stands in exactly one of the three, in its order; only white space at the
/// ends of lines, and before all of them, may be gone.
package struct TrimmedReply: Sendable, Hashable {
    /// Which of a letter's texts was taken apart.
    package enum Source: String, Sendable {
        case text
        case html
    }

    package let reply: String
    package let quoted: String
    package let signature: String
    package let source: Source

    /// Trims a letter that arrived: by its plain text, or by its HTML where that shows more clearly what is quoted.
    package init(of letter: IncomingMessage) {
        let text = letter.text.map { Self.trimmed($0, flow: letter.flow, subject: letter.subject) }
        let html = letter.html.map { Self.trimmed(html: $0, subject: letter.subject) }
        self = Self.clearer(text, html)
    }

    /// Trims plain text; `subject` tells whether it forwards something.
    package init(text: String, flow: TextFlow? = nil, subject: String = "") {
        self = Self.trimmed(text, flow: flow, subject: subject)
    }

    /// Trims HTML, which becomes plain lines first.
    package init(html: String, subject: String = "") {
        self = Self.trimmed(html: html, subject: subject)
    }

    private static func trimmed(_ text: String, flow: TextFlow?, subject: String) -> TrimmedReply {
        TrimmedReply(PlainLines.read(text, flow: flow), subject: subject, source: .text)
    }

    private static func trimmed(html: String, subject: String) -> TrimmedReply {
        TrimmedReply(HTMLLines.read(html), subject: subject, source: .html)
    }

    private init(_ lines: [LetterLine], subject: String, source: Source) {
        var sorting = LetterSorting(lines, subject: subject)
        let lots = sorting.lots()
        reply = Self.joined(lines, lots, .reply)
        quoted = Self.joined(lines, lots, .quoted)
        signature = Self.joined(lines, lots, .signature)
        self.source = source
    }

    private static func clearer(_ text: TrimmedReply?, _ html: TrimmedReply?) -> TrimmedReply {
        guard let text, text.weight > 0 else { return html ?? text ?? TrimmedReply([], subject: "", source: .text) }
        guard let html, html.weight > 0 else { return text }
        // A plain part that only says that there is HTML is no letter.
        if text.weight * 2 < html.weight { return html }
        let (said, shown) = (letters(text.reply), letters(html.reply))
        // Markup shows what is quoted, whatever the language; but never at the price of the reply.
        if shown > 0, shown * 10 < said * 8, html.weight * 10 >= text.weight * 7 { return html }
        return text
    }

    private var weight: Int { Self.letters(reply) + Self.letters(quoted) + Self.letters(signature) }

    private static func letters(_ text: String) -> Int {
        text.utf8.count { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }

    private static func joined(_ lines: [LetterLine], _ lots: [LetterSorting.Lot], _ lot: LetterSorting.Lot) -> String {
        var kept = lines.indices.filter { lots[$0] == lot }[...]
        kept = kept.drop { lines[$0].isBlank && lines[$0].depth == 0 }
        while let last = kept.last, lines[last].isBlank, lines[last].depth == 0 { kept.removeLast() }
        // Some programs begin each line with a space.
        let isIndented = kept.allSatisfy { lines[$0].isBlank || lines[$0].raw.first.map(isSpace) == true }
        // Where something was taken out between two blank lines, one of them is enough.
        let spaced = zip(kept, [nil] + kept.map { $0 }).compactMap { index, before -> Int? in
            guard let before, before + 1 < index, lines[before].isBlank, lines[index].isBlank, lines[index].depth == 0
            else { return index }
            return nil
        }
        return spaced.map { index in
            let line = lines[index].isBlank && lines[index].depth == 0 ? "" : trimmedEnd(lines[index].raw)
            return isIndented ? String(line.drop(while: isSpace)) : line
        }.joined(separator: "\n")
    }

    private static func isSpace(_ letter: Character) -> Bool {
        letter.unicodeScalars.allSatisfy(LineWords.isSpace)
    }

    private static func trimmedEnd(_ line: String) -> String {
        var scalars = line.unicodeScalars[...]
        while let last = scalars.last, LineWords.isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }
}
