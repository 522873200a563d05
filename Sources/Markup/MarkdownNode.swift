internal import CMarkGFM

/// One node of a parsed text, in the few kinds that we show.
struct MarkdownNode {
    enum Kind {
        case document
        case paragraph(tight: Bool)
        case heading(Int)
        case quote
        case list(from: Int?)
        case item(Int?)
        case codeBlock, rule
        case text, softBreak, lineBreak, code, emphasis, strong, struck, link, image
        case table, headerRow, row, cell
        /// Tags that a person typed, in a line or in a block of their own. They are words like others.
        case tag, tagBlock
        /// Of no concern itself, but may hold what we show.
        case other
    }

    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_PARAGRAPH: .paragraph(tight: isInTightList)
        case CMARK_NODE_HEADING: .heading(Int(cmark_node_get_heading_level(pointer)))
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list(from: Self.firstNumber(of: pointer))
        case CMARK_NODE_ITEM: .item(cmark_node_parent(pointer).flatMap(Self.firstNumber))
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_HTML_INLINE: .tag
        case CMARK_NODE_HTML_BLOCK: .tagBlock
        default: extensionKind
        }
    }

    /// What stands in a text, a tag, a piece of code or a code block.
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

    /// The same without the line break that ends a block.
    var block: String {
        var text = literal
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// Where a link or an image points, if one may go there.
    var destination: LinkInText? { cmark_node_get_url(pointer).flatMap { LinkInText(String(cString: $0)) } }

    var hasChildren: Bool { cmark_node_first_child(pointer) != nil }
    var hasNext: Bool { cmark_node_next(pointer) != nil }

    /// For each column of a table `left`, `center`, `right`, or `nil` where nothing was said.
    var alignments: [String?] {
        guard let marks = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return (0..<Int(cmark_gfm_extensions_get_table_columns(pointer))).map { column in
            switch marks[column] {
            case UInt8(ascii: "l"): "left"
            case UInt8(ascii: "c"): "center"
            case UInt8(ascii: "r"): "right"
            default: nil
            }
        }
    }

    private var isInTightList: Bool {
        guard let item = cmark_node_parent(pointer), let list = cmark_node_parent(item) else { return false }
        return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
    }

    /// Kinds of extensions have no constants, only names.
    private var extensionKind: Kind {
        switch cmark_node_get_type_string(pointer).map({ String(cString: $0) }) {
        case "table": .table
        case "table_header": .headerRow
        case "table_row": cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 ? .headerRow : .row
        case "table_cell": .cell
        case "strikethrough": .struck
        default: .other
        }
    }

    private static func firstNumber(of list: OpaquePointer) -> Int? {
        cmark_node_get_list_type(list) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(list)) : nil
    }
}
