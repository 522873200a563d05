import Domain
import Markup
import Web
import Words

/// Where words stand in the network's conversations.
struct ThreadSearchPage: Page {
    /// One place where all the words stand.
    struct Hit: Encodable {
        let title: String
        let address: Address
        let excerpt: String
        let line: Phrase
    }

    static let most = 50

    let frame: NetworkFrame?
    let words: String
    let hits: [Hit]

    init(_ scene: Scene, _ path: Path) throws {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let facts = try CharterStore(scene).facts()
        words = path.words("words", most: 200)
        let each = words.split(whereSeparator: \.isWhitespace).prefix(6).map { String($0.prefix(60)) }
        hits = each.isEmpty ? [] : try Self.hits(each, exchange, facts.slug)
        frame = scene.frame(of: facts, current: .threads)
    }

    private static func hits(_ words: [String], _ exchange: ExchangeStore, _ slug: String) throws -> [Hit] {
        let threads = try exchange.threads(with: words, most: most).map { thread in
            Hit(
                title: thread.title, address: Address(.thread, slug, thread.id),
                excerpt: Excerpt.of(thread.outcome, most: 240),
                line: thread.line)
        }
        let posts = try exchange.posts(with: words, most: most)
        let titles = try exchange.titles(of: posts.map(\.thread))
        return threads
            + posts.map { post in
                let name = post.name
                let at = post.posted
                return Hit(
                    title: titles[post.thread] ?? "",
                    address: post.address(in: slug),
                    excerpt: Excerpt.of(post.text, most: 240), line: say("\(name), \(at)"))
            }
    }

    var title: Phrase { say("Search the conversations") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(ThreadSearchBox(slug: frame?.slug ?? "-", words: words))
        \(when(hits.isEmpty && !words.isEmpty, "<p class=\"empty\">\(say("Nothing holds all of these words."))</p>"))
        <ul class="list">\(hits.html { hit in
            """
            <li><a class="title" href="\(hit.address)">\(hit.title)</a>
            \(when(!hit.excerpt.isEmpty, "<p>\(hit.excerpt)</p>"))
            <p class="meta">\(hit.line)</p></li>
            """
        })</ul>
        """
    }
}
