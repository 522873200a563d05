import Domain
import Markup
import Web
import Words

/// Search within a network, over what the one who searches may see.
struct SearchPage: Page {
    let frame: NetworkFrame?
    let search: LibrarySearch
    let items: [LibraryItem]
    let before: Address?
    let following: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let facts = try CharterStore(scene).facts()
        let search = LibrarySearch(path, at: Address(.search, facts.slug), say("Search this network"))
        let question = search.question
        self.search = search
        let hits =
            try question.map {
                try SearchStore(scene.connection).hits(
                    of: $0, for: scene.sight.reaches, in: scene.network, LibrarySearch.perPage + 1, from: search.offset)
            } ?? []
        items = hits.prefix(LibrarySearch.perPage).map { hit in
            hit.item(question, at: Address(ownPath: hit.address) ?? hit.publicAddress)
        }
        before = search.before()
        following = search.following(hits.count)
        frame = scene.frame(of: facts, current: .search)
    }

    var title: Phrase { say("Search") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(search)
        \(when(items.isEmpty && search.isBeyond, search.nothingHere))
        \(when(items.isEmpty && search.question != nil && !search.isBeyond, "<p class=\"empty\">\(say("Nothing here has all of these words. Fewer words find more."))</p>"))
        \(when(!items.isEmpty, "<ul class=\"list\">\(items)</ul>"))
        \(Pager(back: before, next: following))
        """
    }
}
