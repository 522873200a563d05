import Domain
import Files
import Mail
import Markup
import Web
import Words

/// The conversations: each with its posts and outcome, and all of them for mail programs. What somebody did not release
/// is left out and says so.
struct ArchiveThreads: ArchiveChapter {
    let path = ArchivePath("threads.html")
    let label = say("Conversations")

    struct Line {
        let id: ID<Thread>
        /// Nothing where whoever began it did not release their words.
        let title: String?
        let question: String?
        let begun: Moment
        let closed: Moment?
        let outcome: String
        let posts: Int
    }

    struct Post {
        let row: ExchangeStore.PostRow
        let name: Phrase
        let text: String?
        let files: [ArchiveAttachments.File]
    }

    func write(_ view: ArchiveView, to folder: ArchiveFolder) throws {
        let exchange = ExchangeStore(view.scene)
        let lines = try exchange.threads(.max).sorted { $0.id < $1.id }.map { row in
            Line(
                id: row.id, title: view.words(row.title, of: row.begunBy), question: row.question, begun: row.begun,
                closed: row.closed, outcome: view.unquoted(row.outcome), posts: row.posts)
        }
        try folder.write(ArchivePage(path, label, list(lines)))
        try folder.sheet(.threads) { sheet in
            for line in lines {
                try sheet.add([
                    .id(line.id), .text(line.title), .text(line.question), .moment(line.begun), .moment(line.closed),
                    .text(line.outcome), .number(line.posts),
                ])
            }
        }
        let mail = try ArchiveMailbox(view, in: folder)
        try folder.sheet(.posts) { posts in
            try folder.sheet(.files) { files in
                for line in lines { try write(line, exchange, view, folder, (posts, files), mail) }
            }
        }
        try mail.end()
    }

    private func write(
        _ line: Line, _ exchange: ExchangeStore, _ view: ArchiveView, _ folder: ArchiveFolder,
        _ sheets: (posts: SheetWriter, files: SheetWriter), _ mail: ArchiveMailbox
    ) throws {
        let posts = try posts(of: line, exchange, view, folder)
        try folder.write(ArchivePage(page(line.id), line.said, body(of: line, posts)))
        for post in posts {
            try sheets.posts.add([
                .id(post.row.id), .id(line.id), .number(post.row.place), view.cell(post.row.name, of: post.row.author),
                .moment(post.row.posted), .moment(post.row.edited), .text(post.text),
            ])
            for file in post.files {
                try sheets.files.add([
                    .id(post.row.id), .text(file.name), .text(file.type), .number(file.size), .text(file.path?.path),
                ])
            }
            try mail.add(post, of: line, first: posts.first?.row.id)
        }
    }

    private func page(_ id: ID<Thread>) -> ArchivePath { ArchivePath("threads/\(id).html") }

    private func posts(
        of line: Line, _ exchange: ExchangeStore, _ view: ArchiveView, _ folder: ArchiveFolder
    ) throws -> [Post] {
        let pages = (line.posts + ExchangeStore.postsPerPage - 1) / ExchangeStore.postsPerPage
        let attachments = ArchiveAttachments(view, folder)
        return try (0..<pages).flatMap { try exchange.posts(of: line.id, page: $0 + 1) }.map { row in
            let text = view.words(row.text, of: row.author)
            return Post(
                row: row, name: view.name(row.name, of: row.author), text: text,
                files: text == nil || !view.disclosing.shows(.files, of: row.author)
                    ? [] : try attachments.files(of: row.id))
        }
    }

    private func list(_ lines: [Line]) -> HTML {
        """
        \(when(lines.isEmpty, "<p class=\"empty\">\(say("Nobody began a conversation."))</p>"))
        \(when(!lines.isEmpty, "<p><a href=\"\(ArchiveMailbox.path.from(path))\">\(say("All of them for a mail program (mbox)"))</a></p>"))
        <ul class="list">\(lines.html { line in
            """
            <li><a class="title" href="\(page(line.id).from(path))">\(line.said)</a>
            <p class="meta">\(line.begun)\(line.question.map { " · \($0)" as HTML })</p></li>
            """
        })</ul>
        """
    }

    private func body(of line: Line, _ posts: [Post]) -> HTML {
        """
        \(line.question.map { "<p class=\"lede\">\($0)</p>" as HTML })
        \(when(posts.isEmpty, "<p class=\"empty\">\(say("Nothing was written in it."))</p>"))
        \(when(!posts.isEmpty, "<ol class=\"posts\">\(posts.html { shown($0, on: page(line.id)) })</ol>"))
        \(when(!line.outcome.isEmpty, "<section><h2>\(say("Outcome"))</h2><div class=\"outcome\">\(Markdown(line.outcome).html)</div></section>"))
        """
    }

    private func shown(_ post: Post, on page: ArchivePath) -> HTML {
        """
        <li class="post" id="p\(post.row.id.description)"><article><header><b>\(post.name)</b>\(post.row.posted.stamped)</header>
        \(post.shown)
        \(when(!post.files.isEmpty, "<ul class=\"meta\">\(post.files.html { "<li>\($0.shown(on: page))</li>" })</ul>"))</article></li>
        """
    }
}

extension ArchiveThreads.Line {
    var said: Phrase { title.map { .verbatim($0) } ?? say("A conversation whose title was not released") }
}

extension ArchiveThreads.Post {
    fileprivate var shown: HTML {
        guard let text else {
            return "<p class=\"note\">\(say("Left out: whoever wrote this did not release it."))</p>"
        }
        return "<div class=\"prose\">\(Markdown(text).html)</div>"
    }
}
