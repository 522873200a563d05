/// What a person wrote, with its marks for lists, tables and links, and the two safe ways of showing it.
///
/// A text over 200 000 bytes, or one made to keep the parser busy, is shown as it stands.
package struct Markdown: Rendered, Sendable, Hashable {
    package let source: String

    package init(_ source: String) {
        self.source = source
    }

    /// Headings begin at `h3`, below those of the page; tags in the text are shown as they were typed, pictures become links.
    package var html: HTML {
        guard let tree = MarkdownTree(source) else { return "<pre>\(source)</pre>" }
        var writer = MarkdownWriter()
        tree.walk { node, entering in
            if entering { writer.enter(node) } else { writer.leave(node) }
        }
        return writer.html
    }

    /// The same for a mail or an excerpt: addresses in parentheses, and of marks only those of lists and quotations.
    package var plain: String {
        guard let tree = MarkdownTree(source) else { return source }
        var writer = MarkdownPlain()
        tree.walk { node, entering in
            if entering { writer.enter(node) } else { writer.leave(node) }
        }
        return writer.text
    }
}
