/// Reads an HTML letter as lines, with their depth of quoting and with what the marks in it say of them.
struct HTMLLines {
    /// What is nested deeper is read as if it were not.
    private static let deepest = 500
    private static let deepestQuote = 100
    /// Nobody writes a letter of more lines; what follows them is one.
    private static let mostLines = 100_000
    private static let blocks: Set<String> = [
        "address", "article", "aside", "body", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
        "table", "tbody", "tfoot", "thead", "tr", "ul", "blockquote", "head", "dir", "menu",
    ]
    /// Set apart from what stands around them by an empty line.
    private static let spaced: Set<String> = [
        "p", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "dl",
    ]
    private static let void: Set<String> = [
        "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// Opening one of these ends the one before, as nobody is obliged to.
    private static let ending: Set<String> = ["p", "li", "tr", "td", "th", "dd", "dt"]

    private struct Element {
        let name: String
        let mark: HTMLMark
        let isSpaced: Bool
        var link: String?
    }

    private var stack: [Element] = []
    private var line = HTMLLine()
    private var depth = 0
    private var preformatted = 0
    private var signatures = 0
    private var attributions = 0
    private var isAnswered = false
    private var mayBeAnswered = false
    private(set) var lines: [LetterLine] = []

    static func read(_ html: String) -> [LetterLine] {
        var reader = HTMLLines()
        for token in HTMLTokens(html) {
            switch token {
            case .text(let text): reader.write(text)
            case .open(let name, let attributes): reader.open(name, attributes)
            case .close(let name): reader.close(name)
            }
        }
        reader.endLine(isLast: true)
        return reader.lines
    }

    private mutating func open(_ name: String, _ attributes: [String: String]) {
        if name == "br" {
            endLine(always: true)
            return
        }
        if Self.ending.contains(name), stack.last?.name == name { close(name) }
        if name == "td" || name == "th" { line.space() }
        let mark = HTMLMark(name, attributes)
        let isSpaced = Self.spaced.contains(name) && attributes["class"]?.lowercased().contains("msonormal") != true
        if Self.blocks.contains(name) { endLine() }
        if isSpaced { line.leaveGap() }
        if mark.beginsAnswered { isAnswered = true }
        if mark.mayBeginAnswered { mayBeAnswered = true }
        if name == "li" { line.bullet() }
        guard !Self.void.contains(name), stack.count < Self.deepest else { return }
        stack.append(Element(name: name, mark: mark, isSpaced: isSpaced, link: Self.link(name, attributes)))
        count(mark, by: 1)
        if name == "pre" { preformatted += 1 }
    }

    /// Ends the nearest element of this name and what is open within it; a few levels up and no further.
    private mutating func close(_ name: String) {
        if name == "br" || name == "p", !stack.contains(where: { $0.name == name }) { endLine(always: name == "br") }
        guard let index = stack.suffix(50).lastIndex(where: { $0.name == name }) else { return }
        while stack.count > index, let element = stack.popLast() {
            if let link = element.link { line.finish(link: link) }
            if Self.blocks.contains(element.name) { endLine() }
            if element.isSpaced { line.leaveGap() }
            count(element.mark, by: -1)
            if element.name == "pre" { preformatted -= 1 }
        }
    }

    private mutating func count(_ mark: HTMLMark, by step: Int) {
        if mark.quotes { depth += step }
        if mark.traits.contains(.signature) { signatures += step }
        if mark.traits.contains(.attribution) { attributions += step }
    }

    private var traits: LetterLine.Traits {
        var traits: LetterLine.Traits = []
        if signatures > 0 { traits.insert(.signature) }
        if attributions > 0 { traits.insert(.attribution) }
        if isAnswered { traits.insert(.answered) }
        return traits
    }

    private mutating func write(_ text: String) {
        guard preformatted > 0 else {
            line.write(text, traits: traits)
            return
        }
        for (number, piece) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { endLine(always: true) }
            line.writeExactly(piece, traits: traits)
        }
    }

    private mutating func endLine(always: Bool = false, isLast: Bool = false) {
        guard always || !line.isEmpty else { return }
        if lines.count > Self.mostLines, !isLast {
            line.space()
            return
        }
        let quote = min(depth, Self.deepestQuote)
        if line.takeGap(), let above = lines.last, !above.isBlank, !line.isEmpty {
            let depth = min(quote, above.depth)
            lines.append(LetterLine(raw: Self.quoted("", depth), depth: depth, content: "", traits: above.traits))
        }
        let content = line.take()
        var traits = content.traits
        if isAnswered { traits.insert(.answered) }
        let made = LetterLine(
            raw: Self.quoted(content.text, quote), depth: quote, content: content.text[...], traits: traits)
        if mayBeAnswered, !made.isBlank {
            mayBeAnswered = false
            if MailLabel(of: made.words) != nil {
                isAnswered = true
                lines.append(
                    LetterLine(raw: made.raw, depth: quote, content: content.text[...], traits: traits.union(.answered))
                )
                return
            }
        }
        lines.append(made)
    }

    private static func quoted(_ text: String, _ depth: Int) -> String {
        if depth == 0 { return text }
        return String(repeating: ">", count: depth) + (text.isEmpty ? "" : " " + text)
    }

    private static func link(_ name: String, _ attributes: [String: String]) -> String? {
        guard name == "a", let link = attributes["href"], link.hasPrefix("http://") || link.hasPrefix("https://") else {
            return nil
        }
        return link
    }
}
