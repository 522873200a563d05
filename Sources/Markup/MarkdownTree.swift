internal import CMarkGFM
import Synchronization

/// A parsed text; lives as long as one rendering.
struct MarkdownTree: ~Copyable {
    private let root: OpaquePointer

    /// The parser switches its table of special characters, which all its threads share, on and off: one at a time.
    private static let turn = Mutex(())
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

    /// In bytes; longer texts are not parsed.
    private static let longest = 200_000

    /// `nil` for a text that is too long or would take too much work.
    init?(_ source: String) {
        guard source.utf8.count <= Self.longest, MarkdownEffort(source).isModest else { return nil }
        _ = Self.registered
        guard let parsed = Self.turn.withLock({ _ in Self.parse(source) }) else { return nil }
        root = parsed
    }

    deinit {
        cmark_node_free(root)
    }

    /// Every node in the order of the text; those that can hold others come twice, entering and leaving.
    func walk(_ visit: (_ node: MarkdownNode, _ entering: Bool) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT, let node = cmark_iter_get_node(iterator)
            else { return }
            visit(MarkdownNode(node), event == CMARK_EVENT_ENTER)
        }
    }

    private static func parse(_ source: String) -> OpaquePointer? {
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink"] {
            guard let found = cmark_find_syntax_extension(name) else { return nil }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        var source = source
        source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        return cmark_parser_finish(parser)
    }
}
