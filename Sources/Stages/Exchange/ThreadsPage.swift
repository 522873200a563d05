import Domain
import Markup
import Web
import Words

/// The network's conversations: open ones first, closed ones with their outcome.
struct ThreadsPage: Page {
    static let perPage = 50

    let frame: NetworkFrame?
    let open: [ExchangeStore.ThreadRow]
    let closed: [ExchangeStore.ThreadRow]
    let begin: Verdict
    let later: Address?

    private enum CodingKeys: CodingKey { case frame, open, closed, later }

    init(_ scene: Scene, _ path: Path) throws {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let facts = try CharterStore(scene).facts()
        let page = max(1, min(path.question("page").flatMap { Int($0) } ?? 1, 100_000))
        let rows = try exchange.threads(Self.perPage + 1, after: (page - 1) * Self.perPage)
        let leaf = Leaf(rows, most: Self.perPage) { _ in
            Address(.threads, facts.slug).asking(["page": String(page + 1)])
        }
        open = leaf.rows.filter { $0.closed == nil }
        closed = leaf.rows.filter { $0.closed != nil }
        begin = Conversing(stage: facts.stage).verdict(for: scene.actor)
        later = leaf.next
        frame = scene.frame(of: facts, current: .threads)
    }

    var title: Phrase { say("Conversations") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(when(!open.isEmpty || !closed.isEmpty, ThreadSearchBox(slug: slug, words: "").html))
        \(beginning)
        \(open.isEmpty && closed.isEmpty ? nothing : .empty)
        \(when(!open.isEmpty, "<section><h2>\(say("Open"))</h2><ul class=\"list\">\(open.html(item))</ul></section>"))
        \(when(!closed.isEmpty, "<section><h2>\(say("Closed with an outcome"))</h2><ul class=\"list\">\(closed.html(item))</ul></section>"))
        \(Pager(back: nil, next: later))
        """
    }

    private var beginning: HTML {
        begin.refusal.map { "<p class=\"note\">\($0.reason)</p>" as HTML }
            ?? "<p><a href=\"\(Address(.newThread, slug))\">\(say("Begin a conversation"))</a></p>"
    }

    private var nothing: HTML {
        "<p class=\"empty\">\(say("Nobody has begun a conversation yet. Each is held for a learning question and closes with an outcome."))</p>"
    }

    private func item(_ thread: ExchangeStore.ThreadRow) -> HTML {
        """
        <li><a class="title" href="\(Address(.thread, slug, thread.id))">\(thread.title)</a>
        \(thread.kind.mark(answered: thread.answered).map { " <span class=\"mark\">\($0)</span>" as HTML })
        \(thread.question.map { "<p class=\"meta\">\($0)</p>" as HTML })
        \(when(thread.closed != nil, "<p>\(Excerpt.of(thread.outcome, most: 240))</p>"))
        <p class="meta">\(thread.line)</p></li>
        """
    }
}

extension ExchangeStore.ThreadRow {
    /// “7 posts. Begun by Joseph Banda, last on Monday 2 March 2026, 09:00 (UTC).”
    var line: Phrase { say("\(posts) posts. Begun by \(beginner), last \(last).") }
}
