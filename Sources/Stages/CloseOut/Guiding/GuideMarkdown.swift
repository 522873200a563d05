import Domain
import Markup
import Words

/// Writes a guide as Markdown, in the language of whoever drafts it.
struct GuideMarkdown {
    private let reader: Reader
    private(set) var text = ""

    init(_ reader: Reader) {
        self.reader = reader
    }

    mutating func heading(_ level: Int, _ phrase: Phrase) {
        add(String(repeating: "#", count: level) + " " + line(phrase))
    }

    mutating func paragraph(_ phrase: Phrase) { add(phrase.spoken(to: reader)) }

    mutating func list(_ items: [Phrase]) { add(items.map { "- " + line($0) }.joined(separator: "\n")) }

    /// Nothing where there is nothing to say. Headings within the text go below the section's own.
    mutating func section(_ title: Phrase, _ body: String) {
        if body.trimmed.isEmpty { return }
        heading(2, title)
        add(
            body.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("#") ? "##" + $0 : String($0) }.joined(separator: "\n"))
    }

    mutating func section(_ title: Phrase, _ items: [Phrase]) {
        if items.isEmpty { return }
        heading(2, title)
        list(items)
    }

    private func line(_ phrase: Phrase) -> String { phrase.spoken(to: reader).replacing("\n", with: " ").trimmed }

    private mutating func add(_ block: String) {
        let block = block.trimmed
        if !block.isEmpty { text += (text.isEmpty ? "" : "\n\n") + block }
    }
}
