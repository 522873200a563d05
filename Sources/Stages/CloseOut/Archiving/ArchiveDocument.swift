import Domain
import Markup
import Web
import Words

/// What stands around every page of an archive: the network's name, its life-line, the way to the other pages.
struct ArchiveDocument {
    private let frame: NetworkFrame
    private let chapters: [any ArchiveChapter]
    private let asOf: Moment
    private let reader: Reader

    init(_ view: ArchiveView, _ chapters: [any ArchiveChapter]) {
        frame = view.scene.frame(of: view.facts)
        asOf = view.asOf
        reader = view.reader
        self.chapters = chapters
    }

    func html(_ page: ArchivePage) -> HTML {
        let accent = "accent-\(frame.accent)"
        return """
            <!doctype html>
            <html lang="\(reader.language)" dir="\(reader.direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(page.title) · \(frame.name)</title>
            <link rel="icon" href="\(ArchivePath.mark.from(page.path))" type="image/svg+xml">
            <link rel="stylesheet" href="\(ArchivePath.style.from(page.path))">
            </head>
            <body class="\(accent)">
            <a class="skip" href="\(Address.fragment("main"))">\(say("Skip to the content"))</a>
            <header class="masthead"><a class="site" href="\(ArchivePath.front.from(page.path))">\(frame.name)</a>
            <span class="programme">\(say("Archive"))</span></header>
            \(frame.archivedLifeLine)
            <nav class="chapters" aria-label="\(Phrase.verbatim(frame.name))">\(chapters.html { link($0, on: page) })</nav>
            <main id="main" tabindex="-1">
            <h1>\(page.title)</h1>
            \(page.body)
            </main>
            <footer class="colophon"><p>\(said)</p></footer>
            </body>
            </html>

            """
    }

    /// What opens when somebody opens the folder itself: it leads on to the first page.
    static func doorway(_ view: ArchiveView) -> String {
        let front = ArchivePath("data/index.html")
        let name = view.facts.name
        let html: HTML = """
            <!doctype html>
            <html lang="\(view.reader.language)" dir="\(view.reader.direction)">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="0; url=data/index.html"><title>\(name)</title></head>
            <body><main><h1>\(name)</h1><p><a href="\(front.from(.front))">\(say("Open the archive"))</a></p></main></body>
            </html>

            """
        return html.written(for: view.reader)
    }

    private func link(_ chapter: any ArchiveChapter, on page: ArchivePage) -> HTML {
        """
        <a href="\(chapter.path.from(page.path))"\(when(chapter.path == page.path, " aria-current=\"page\""))>\(chapter.label)</a>

        """
    }

    private var said: Phrase {
        let asOf = asOf
        return say("An archive. It shows the network as it stood on \(asOf).")
    }
}
