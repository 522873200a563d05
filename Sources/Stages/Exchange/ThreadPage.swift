import Domain
import Markup
import Web
import Words

/// One conversation, fifty posts at a time, and the way to answer or to close it.
struct ThreadPage: Page {
    let frame: NetworkFrame?
    let thread: ExchangeStore.ThreadRow
    let posts: [PostCard]
    let page: Int
    let pages: Int
    let answer: Form?
    let close: Form?
    let reopen: FormButton?
    /// Why nothing can be written now.
    let rest: Phrase?

    init(_ scene: Scene, _ path: Path) throws {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let facts = try CharterStore(scene).facts()
        let thread = try exchange.thread(path.id("thread"))
        let pages = max(1, (thread.posts + ExchangeStore.postsPerPage - 1) / ExchangeStore.postsPerPage)
        page = min(max(try Self.page(asked: path, exchange, thread.id), 1), pages)
        let rows = try exchange.posts(of: thread.id, page: page)
        let files = try AttachmentStore(scene).files(of: .post, rows.map(\.id))
        let originals = try exchange.originals(of: rows.map(\.id))
        let conversing = Conversing(stage: facts.stage)
        posts = rows.map { row in
            let editing = conversing.verdictOnEditing(
                postBy: row.author, at: row.posted, in: thread.standing, by: scene.actor, now: scene.now)
            return PostCard(
                post: row, files: files[row.id] ?? [], address: Address(.post, facts.slug, row.id), slug: facts.slug,
                original: originals[row.id], edit: editing.isAllowed ? Address(.editPost, facts.slug, row.id) : nil)
        }
        let isClosed = thread.closed != nil
        let writing = conversing.verdict(for: scene.actor)
        answer = isClosed || !writing.isAllowed ? nil : try AddPost.form(in: thread, at: facts.slug, exchange)
        close = isClosed || !writing.isAllowed ? nil : try CloseThread.form(of: thread, at: facts.slug, exchange)
        reopen = isClosed ? try ReopenThread(thread.id).button(in: scene, of: facts.slug) : nil
        rest = isClosed ? nil : writing.refusal?.reason
        self.thread = thread
        self.pages = pages
        frame = scene.frame(of: facts, current: .threads)
    }

    /// The page asked for, or the one on which a post stands.
    private static func page(asked path: Path, _ exchange: ExchangeStore, _ thread: ID<Thread>) throws -> Int {
        if let page = path.question("page").flatMap({ Int($0) }) { return page }
        guard let id = path.question("post").flatMap({ ID<Post>($0) }) else { return 1 }
        let post = try exchange.post(id)
        return post.thread == thread ? (post.place - 1) / ExchangeStore.postsPerPage + 1 : 1
    }

    var title: Phrase { .verbatim(thread.title) }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(thread.title)</h1>
        \(thread.kind.mark(answered: thread.answered).map { "<p><span class=\"mark\">\($0)</span></p>" as HTML })
        \(thread.question.map { "<p class=\"lede\">\($0)</p>" as HTML })
        \(when(thread.closed != nil, outcome))
        <ol class="posts">\(posts.html { $0.html })</ol>
        \(pager)
        \(rest.map { "<p class=\"note\">\($0)</p>" as HTML })
        \(answer.map { "<section id=\"answer\">\($0.html(for: viewer))</section>" as HTML })
        \(close.map { form in
            "<details><summary>\(form.title)</summary>\(form.html(for: viewer, heading: false))</details>" as HTML
        })
        \(reopen.map { $0.html(for: viewer) })
        """
    }

    private var outcome: HTML {
        let closer = thread.closer ?? ""
        return """
            <section class="outcome"><h2>\(say("The outcome"))</h2><div class="prose">\(Markdown(thread.outcome))</div>
            \(thread.closed.map { at in "<p class=\"meta\">\(say("Closed by \(closer), \(at)"))</p>" as HTML })</section>
            """
    }

    private var pager: HTML {
        when(
            pages > 1,
            """
            <nav class="pager" aria-label="\(say("Pages"))">
            \(when(page > 1, "<a rel=\"prev\" href=\"\(at(page - 1))\">\(say("Earlier"))</a>"))
            <span>\(say("Page \(page) of \(pages)"))</span>
            \(when(page < pages, "<a rel=\"next\" href=\"\(at(page + 1))\">\(say("Later"))</a>"))
            </nav>
            """)
    }

    private func at(_ page: Int) -> Address { Address(.thread, slug, thread.id).asking(["page": String(page)]) }
}
