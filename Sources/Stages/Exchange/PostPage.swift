import Domain
import Markup
import Web
import Words

/// One post with the texts that stood there before.
struct PostPage: Page {
    let frame: NetworkFrame?
    let thread: String
    let threadAddress: Address
    let card: PostCard
    let earlier: [ExchangeStore.EarlierText]

    init(_ scene: Scene, _ path: Path) throws {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let facts = try CharterStore(scene).facts()
        let post = try exchange.post(path.id("post"))
        thread = try exchange.thread(post.thread).title
        threadAddress = post.address(in: facts.slug)
        card = PostCard(
            post: post, files: try AttachmentStore(scene).files(of: .post, [post.id])[post.id] ?? [],
            address: Address(.post, facts.slug, post.id), slug: facts.slug,
            original: try exchange.originals(of: [post.id])[post.id], edit: nil)
        earlier = try exchange.earlierTexts(of: post.id)
        frame = scene.frame(of: facts, current: .threads)
    }

    var title: Phrase {
        let name = card.post.name
        return say("A post by \(name)")
    }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(threadAddress)">\(thread)</a></p>
        <ol class="posts">\(card)</ol>
        \(changes)
        """
    }

    /// Each earlier text against the one that followed it, the latest change first.
    private var changes: HTML {
        let following = earlier.dropFirst().map(\.text) + [card.post.text]
        return zip(earlier, following).reversed().html { old, new in
            let at = old.until
            return """
                <section><h2>\(say("Changed \(at)"))</h2>
                <div class="difference">\(Difference(from: old.text, to: new).html(removed: say("removed:"), added: say("added:")))</div></section>
                """
        }
    }
}
