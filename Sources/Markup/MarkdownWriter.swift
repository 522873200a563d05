/// Writes a parsed text as HTML that is ours, tag for tag: nothing a person typed goes out but as escaped text,
/// and addresses only as ``LinkInText``.
struct MarkdownWriter {
    private(set) var html = HTML.empty
    /// What closes each open node, innermost last; empty where nothing was opened.
    private var closings: [HTML] = []
    private var isInsideLink = false
    private var linkLevel = 0
    private var alignments: [String?] = []
    private var column = 0
    private var isHeader = false

    /// Browsers stop nesting at some depth and then close tags as they like.
    private static let deepest = 100

    mutating func leave(_ node: MarkdownNode) {
        if isInsideLink, closings.count == linkLevel { isInsideLink = false }
        if let closing = closings.popLast() { html.append(closing) }
    }

    mutating func enter(_ node: MarkdownNode) {
        switch node.kind {
        case .text, .tag: html.append("\(node.literal)")
        case .tagBlock: html.append("<p>\(node.block)</p>\n")
        case .softBreak: html.append("\n")
        case .lineBreak: html.append("<br>\n")
        case .code: html.append("<code>\(node.literal)</code>")
        case .codeBlock: html.append("<pre><code>\(node.literal)</code></pre>\n")
        case .rule: html.append("<hr>\n")
        default: closings.append(closings.count < Self.deepest ? open(node) : "")
        }
    }

    /// Writes the opening tag; returns what closes it.
    private mutating func open(_ node: MarkdownNode) -> HTML {
        switch node.kind {
        case .paragraph(let tight): tight ? "" : tag("<p>", "</p>\n")
        case .heading(let level): heading(min(level + 2, 6))
        case .quote: tag("<blockquote>\n", "</blockquote>\n")
        case .list(nil): tag("<ul>\n", "</ul>\n")
        case .list(let start?): tag(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n", "</ol>\n")
        case .item: tag("<li>", "</li>\n")
        case .emphasis: tag("<em>", "</em>")
        case .strong: tag("<strong>", "</strong>")
        case .struck: tag("<del>", "</del>")
        case .link, .image: link(node)
        case .table: table(node)
        case .headerRow, .row: row(node)
        case .cell: cell()
        default: ""
        }
    }

    private mutating func tag(_ opening: HTML, _ closing: HTML) -> HTML {
        html.append(opening)
        return closing
    }

    private mutating func heading(_ level: Int) -> HTML {
        tag("<h\(level)>", "</h\(level)>\n")
    }

    /// A picture from elsewhere would tell its server who reads: it becomes a link, which one follows or does not.
    private mutating func link(_ node: MarkdownNode) -> HTML {
        guard !isInsideLink, let destination = node.destination else { return "" }
        isInsideLink = true
        linkLevel = closings.count + 1
        html.append("<a href=\"\(destination)\" rel=\"nofollow ugc noopener\">")
        if !node.hasChildren { html.append("\(destination)") }
        return "</a>"
    }

    private mutating func table(_ node: MarkdownNode) -> HTML {
        alignments = node.alignments
        return tag("<table>\n", "</table>\n")
    }

    private mutating func row(_ node: MarkdownNode) -> HTML {
        column = 0
        if case .headerRow = node.kind {
            isHeader = true
            return tag("<thead>\n<tr>", node.hasNext ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n</thead>\n")
        }
        isHeader = false
        return tag("<tr>", node.hasNext ? "</tr>\n" : "</tr>\n</tbody>\n")
    }

    private mutating func cell() -> HTML {
        let alignment = column < alignments.count ? alignments[column] : nil
        column += 1
        let attribute: HTML? = alignment.map { " class=\"align-\($0)\"" }
        return isHeader ? tag("<th\(attribute)>", "</th>") : tag("<td\(attribute)>", "</td>")
    }
}
