import Domain
import Markup
import Web
import Words

/// The letter from which a post was made, for whoever may see the post.
struct PostOriginalPage: Page {
    let frame: NetworkFrame?
    let name: String
    let postAddress: Address
    let original: OriginalLetter

    init(_ scene: Scene, _ path: Path) throws {
        let exchange = ExchangeStore(scene)
        try exchange.admit()
        let facts = try CharterStore(scene).facts()
        let post = try exchange.post(path.id("post"))
        guard let came = try exchange.originals(of: [post.id])[post.id] else { throw Path.NotFound() }
        name = post.name
        postAddress = post.address(in: facts.slug)
        original = try OriginalLetter(
            came.letter, in: scene, isWhole: Conversing.seesWholeHead(ofLetterBy: post.author, scene.actor))
        frame = scene.frame(of: facts, current: .threads)
    }

    var title: Phrase { say("A letter by \(name)") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(postAddress)">\(say("Back to the conversation"))</a></p>
        \(original)
        """
    }
}
