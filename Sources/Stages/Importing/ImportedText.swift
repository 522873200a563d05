import Foundation
import Markup

/// A text that mixes HTML and Markdown, made plain Markdown: the words and the safe links stay, the tags go.
struct ImportedText {
    private var text = ""
    /// Where the text of an open link begins, and where it leads.
    private var link: (start: Int, target: String)?

    static func markdown(_ source: String) -> String {
        var reading = ImportedText()
        reading.read(source)
        var lines: [String] = []
        for line in reading.text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isEmpty = line.allSatisfy(\.isWhitespace)
            if isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(isEmpty ? "" : String(line))
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// One line without any marks, for titles.
    static func line(_ source: String) -> String {
        Markdown(markdown(source)).plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func read(_ source: String) {
        var rest = source[...]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            rest = rest[open...]
            let after = rest.dropFirst().first
            guard let after, after.isLetter || after == "/" || after == "!", let close = rest.firstIndex(of: ">") else {
                text += "<"
                rest = rest.dropFirst()
                continue
            }
            let tag = rest[rest.index(after: rest.startIndex)..<close]
            rest = rest[rest.index(after: close)...]
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
            if ["script", "style"].contains(name), !tag.hasPrefix("/") {
                rest = Self.after(closing: name, in: rest)
            } else {
                take(name, tag)
            }
        }
        text += rest
    }

    private static func after(closing name: String, in rest: Substring) -> Substring {
        rest.range(of: "</\(name)", options: .caseInsensitive).map { rest[$0.lowerBound...] } ?? ""
    }

    private mutating func take(_ name: String, _ tag: Substring) {
        switch name {
        case "a" where tag.hasPrefix("/"): endLink()
        case "a": if let target = Self.target(of: tag) { link = (text.count, target) }
        case "br", "p", "div", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote":
            text += "\n\n"
        case "li" where !tag.hasPrefix("/"): text += "\n- "
        default: break
        }
    }

    private mutating func endLink() {
        guard let link else { return }
        let words = String(text.dropFirst(link.start)).replacing("[", with: "(").replacing("]", with: ")")
        text = text.prefix(link.start) + "[\(words)](<\(link.target)>)"
        self.link = nil
    }

    private static func target(of tag: Substring) -> String? {
        let pattern = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/.ignoresCase()
        guard let match = tag.firstMatch(of: pattern) else { return nil }
        return Link(String(match.1 ?? match.2 ?? ""))?.target
    }
}
