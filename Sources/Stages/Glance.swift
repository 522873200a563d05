import Domain
import Markup
import Web
import Words

/// What a stage shows of itself on the network's first page: a few lines, and where all of it stands.
package struct Glance: Sendable, Encodable {
    struct Line: Sendable, Encodable {
        let title: Phrase
        let note: Phrase?
        let address: Address?

        init(_ title: Phrase, _ note: Phrase? = nil, at address: Address? = nil) {
            self.title = title
            self.note = note
            self.address = address
        }
    }

    /// As many lines as are read at a glance.
    static let most = 4

    let heading: Phrase
    let lines: [Line]
    let rest: Line

    /// - Parameter rest: the words and the address of the link to everything.
    init(_ heading: Phrase, _ lines: [Line], rest: Phrase, at address: Address) {
        self.heading = heading
        self.lines = lines
        self.rest = Line(rest, at: address)
    }

    var html: HTML {
        """
        <section><h2>\(heading)</h2>
        <ul class="list">\(lines.html { line in
            "<li>\(Self.title(of: line))\(line.note.map { "<p class=\"meta\">\($0)</p>" as HTML })</li>"
        })</ul>
        \(rest.address.map { "<p><a href=\"\($0)\">\(rest.title)</a></p>" as HTML })</section>
        """
    }

    private static func title(of line: Line) -> HTML {
        guard let address = line.address else { return "<span class=\"title\">\(line.title)</span>" }
        return "<a class=\"title\" href=\"\(address)\">\(line.title)</a>"
    }
}
