import Foundation
import Markup

/// A letter's text as small HTML: the same words with links to follow. It fetches nothing, and it sets no colours, so
/// that it reads as well in the dark.
struct LetterSheet {
    private enum Block {
        case paragraph([Substring])
        case quote([Substring])
        case list([[Substring]])
    }

    let subject: String
    let text: String
    let reader: Reader

    var document: HTML {
        """
        <!doctype html>
        <html lang="\(reader.language)" dir="\(reader.direction)">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark"><title>\(subject)</title></head>
        <body>
        \(blocks.html(Self.html))
        </body></html>
        """
    }

    private var blocks: [Block] {
        var all: [Block] = []
        for piece in text.components(separatedBy: "\n\n") {
            let lines = piece.split(separator: "\n")
            guard let first = lines.first else { continue }
            if first.hasPrefix("• ") {
                let item = [first.dropFirst(2)] + lines.dropFirst()
                if case .list(let items) = all.last {
                    all[all.count - 1] = .list(items + [item])
                } else {
                    all.append(.list([item]))
                }
            } else if lines.allSatisfy({ $0.hasPrefix(">") }) {
                all.append(.quote(lines.map { $0.dropFirst().drop { $0 == " " } }))
            } else {
                all.append(.paragraph(lines))
            }
        }
        return all
    }

    private static func html(_ block: Block) -> HTML {
        switch block {
        case .paragraph(let lines): "<p>\(written(lines))</p>\n"
        case .quote(let lines): "<blockquote>\(written(lines))</blockquote>\n"
        case .list(let items): "<ul>\(items.html { "<li>\(written($0))</li>" })</ul>\n"
        }
    }

    private static func written(_ lines: [Substring]) -> HTML {
        lines.enumerated().html { place, line in "\(when(place > 0, "<br>\n"))\(linked(line))" }
    }

    /// Addresses become links; what ends a sentence after one is no part of it.
    private static func linked(_ line: Substring) -> HTML {
        line.split(separator: " ", omittingEmptySubsequences: false).enumerated().html { place, word in
            let address = word.hasPrefix("https://") || word.hasPrefix("http://") ? bare(word) : ""
            let link = Link(String(address)).map {
                "<a href=\"\($0)\">\(address)</a>\(word.dropFirst(address.count))" as HTML
            }
            return "\(when(place > 0, " "))\(link ?? "\(word)")"
        }
    }

    private static func bare(_ word: Substring) -> Substring {
        var address = word
        while let last = address.last, ".,;:!?)]»”’".contains(last) { address.removeLast() }
        return address
    }
}
