/// Writes a parsed text so that it reads well where there is no markup: in a mail, in an excerpt.
struct MarkdownPlain {
    private(set) var text = ""
    /// The block that is being put together.
    private var block = ""
    /// For each open link where its text begins in the block.
    private var linkStarts: [Int] = []
    /// What each open quotation or list item puts before its lines: the first of them, and the others.
    private var margins: [(first: String, rest: String)] = []
    private var numbers: [Int?] = []
    private var isTight = false

    /// Margins repeat on every line: nesting without end must not fill the memory.
    private static let deepest = 20

    mutating func enter(_ node: MarkdownNode) {
        switch node.kind {
        case .text, .code, .tag: block += node.literal
        case .tagBlock:
            block = node.block
            finishBlock()
        case .softBreak: block += " "
        case .lineBreak: block += "\n"
        case .codeBlock:
            block = node.literal.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
                .joined(separator: "\n")
            while block.last?.isWhitespace == true { block.removeLast() }
            finishBlock()
        case .rule:
            block = "---"
            finishBlock()
        case .quote: margins.append(("> ", "> "))
        case .list(let start): numbers.append(start)
        case .item: enterItem()
        case .link, .image: linkStarts.append(block.utf8.count)
        case .cell: if !block.isEmpty { block += " | " }
        default: break
        }
    }

    mutating func leave(_ node: MarkdownNode) {
        switch node.kind {
        case .paragraph(let tight): finishBlock(tight: tight)
        case .heading: finishBlock()
        case .headerRow:
            finishBlock()
            isTight = true
        case .row: finishBlock(tight: true)
        case .quote, .item: _ = margins.popLast()
        case .list: _ = numbers.popLast()
        case .link, .image: leaveLink(node)
        default: break
        }
    }

    private mutating func enterItem() {
        var bullet = "- "
        if let number = numbers.last ?? nil {
            bullet = "\(number). "
            numbers[numbers.count - 1] = number < Int.max ? number + 1 : number
        }
        margins.append((bullet, String(repeating: " ", count: bullet.count)))
    }

    private mutating func leaveLink(_ node: MarkdownNode) {
        guard let start = linkStarts.popLast(), linkStarts.isEmpty, let target = node.destination?.target else {
            return
        }
        let shown = String(decoding: block.utf8.dropFirst(start), as: UTF8.self)
        if shown.isEmpty {
            block += target
        } else if target != shown, target != "mailto:" + shown, target != "http://" + shown {
            block += " (\(target))"
        }
    }

    private mutating func finishBlock(tight: Bool = false) {
        if block.allSatisfy(\.isWhitespace) {
            block = ""
            return
        }
        if !text.isEmpty { text += tight && isTight ? "\n" : "\n\n" }
        isTight = tight
        var isFirst = true
        for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
            if !isFirst { text += "\n" }
            text += margin() + line
            isFirst = false
        }
        block = ""
    }

    private mutating func margin() -> String {
        var margin = ""
        for index in margins.indices.suffix(Self.deepest) {
            margin += margins[index].first
            margins[index].first = margins[index].rest
        }
        return margin
    }
}
