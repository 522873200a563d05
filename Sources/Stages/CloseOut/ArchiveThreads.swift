import Domain
import Files
import Markup
import Web
import Words

/// The conversations: each with its posts and outcome. What somebody did not release is left out and says so.
struct ArchiveThreads: ArchiveChapter {
    let path = ArchivePath("threads.html")
    let label = say("Conversations")

    struct Line: Encodable {
        let id: ID<Thread>
        /// Nothing where whoever began it did not release their words.
        let title: String?
        let question: String?
        let begun: Moment
        let closed: Moment?
        let outcome: String
        let posts: Int
    }

    struct Post: Encodable {
        let id: ID<Domain.Post>
        let name: Phrase
        let posted: Moment
        let text: String?
        let files: [File]
    }

    struct File: Encodable {
        let name: String
        let path: String
    }

    struct Content: Encodable {
        let thread: Line
        let posts: [Post]
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let exchange = ExchangeStore(view.scene)
        let lines = try exchange.threads(.max).sorted { $0.id < $1.id }.map { row in
            Line(
                id: row.id, title: view.words(row.title, of: row.begunBy), question: row.question, begun: row.begun,
                closed: row.closed, outcome: row.outcome, posts: row.posts)
        }
        try folder.write(ArchivePage(path, label, lines, list(lines)))
        for line in lines {
            let content = Content(thread: line, posts: try posts(of: line, exchange, view, folder))
            try folder.write(ArchivePage(page(line.id), line.said, content, body(of: content)))
        }
    }

    private func page(_ id: ID<Thread>) -> ArchivePath { ArchivePath("threads/\(id).html") }

    private func posts(
        of line: Line, _ exchange: ExchangeStore, _ view: ArchiveView, _ folder: ArchiveFolder
    ) throws -> [Post] {
        let pages = (line.posts + ExchangeStore.postsPerPage - 1) / ExchangeStore.postsPerPage
        return try (0..<pages).flatMap { try exchange.posts(of: line.id, page: $0 + 1) }.map { row in
            let text = view.words(row.text, of: row.author)
            let attached = text == nil ? [] : try AttachmentStore(view.scene).files(of: .post, [row.id])[row.id] ?? []
            return Post(
                id: row.id, name: view.name(row.name, of: row.author), posted: row.posted, text: text,
                files: try attached.map { try copy($0, view, folder) })
        }
    }

    private func copy(_ file: AttachmentStore.File, _ view: ArchiveView, _ folder: ArchiveFolder) throws -> File {
        guard case .stored(let digest) = try AttachmentStore(view.archivist).download(file.id).content else {
            throw Path.NotFound()
        }
        let ending = file.name.split(separator: ".").last.map { String($0).lowercased() } ?? "bin"
        let place = ArchivePath("files/\(digest.prefix(16)).\(ending)")
        try folder.copy(try view.scene.setting.files.open(digest), digest: digest, to: place)
        return File(name: file.name, path: place.path)
    }

    private func list(_ lines: [Line]) -> HTML {
        """
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("Nobody began a conversation."))</p>"))
        <ul class="list">\(lines.html { line in
            """
            <li><a class="title" href="\(page(line.id).from(path))">\(line.said)</a>
            <p class="meta">\(line.begun)\(line.question.map { " · \($0)" as HTML })</p></li>
            """
        })</ul>
        """
    }

    private func body(of content: Content) -> HTML {
        """
        \(content.thread.question.map { "<p class=\"lede\">\($0)</p>" as HTML })
        <ol class="posts">\(content.posts.html { post in
            """
            <li class="post"><article><header><b>\(post.name)</b><time>\(post.posted)</time></header>
            \(post.shown)
            \(when(!post.files.isEmpty, files(post.files, page(content.thread.id))))</article></li>
            """
        })</ol>
        \(when(!content.thread.outcome.isEmpty, "<section><h2>\(say("Outcome"))</h2><div class=\"outcome\">\(Markdown(content.thread.outcome).html)</div></section>"))
        """
    }

    private func files(_ files: [File], _ page: ArchivePath) -> HTML {
        "<ul class=\"meta\">\(files.html { "<li><a href=\"\(ArchivePath($0.path).from(page))\">\($0.name)</a></li>" })</ul>"
    }
}

extension ArchiveThreads.Line {
    fileprivate var said: Phrase { title.map { .verbatim($0) } ?? say("A conversation whose title was not released") }
}

extension ArchiveThreads.Post {
    fileprivate var shown: HTML {
        guard let text else {
            return "<p class=\"note\">\(say("Left out: whoever wrote this did not release it."))</p>"
        }
        return "<div class=\"prose\">\(Markdown(text).html)</div>"
    }
}
