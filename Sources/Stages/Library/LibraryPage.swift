import Domain
import Markup
import Web
import Words

/// The public shelf: what networks have released, across all of them, the newest first or as searched for.
struct LibraryPage: Page {
    let search: LibrarySearch
    let items: [LibraryItem]
    let before: Address?
    let following: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let search = LibrarySearch(path, at: Address(.library), say("Search the library"))
        let store = SearchStore(scene.connection)
        let question = search.question
        self.search = search
        let limit = LibrarySearch.perPage + 1
        let hits =
            try question.map { try store.hits(of: $0, for: [.everyone], limit, from: search.offset) }
            ?? store.shelf(for: [.everyone], limit, from: search.offset)
        items = hits.prefix(LibrarySearch.perPage).map { $0.item(question, at: $0.publicAddress) }
        before = search.before()
        following = search.following(hits.count)
    }

    var title: Phrase { say("Library") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("What learning networks have made and released, for anybody to use."))</p>
        \(search)
        \(when(items.isEmpty, search.isBeyond ? search.nothingHere : "<p class=\"empty\">\(nothing)</p>"))
        \(when(!items.isEmpty, "<ul class=\"list\">\(items)</ul>"))
        \(Pager(back: before, next: following))
        """
    }

    private var nothing: Phrase {
        search.question == nil
            ? say("Nothing has been released yet. What the members of a network sign off together stands here.")
            : say("Nothing here has all of these words. Fewer words find more.")
    }
}
