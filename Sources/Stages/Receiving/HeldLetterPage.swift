import Domain
import Markup
import Web
import Words

/// One letter that waits: who it claims to be from, what it says, and what to do with it.
struct HeldLetterPage: Page {
    let frame: NetworkFrame?
    let letter: ReceivedLetterStore.LetterRow
    /// The person whose address it bears.
    let claims: String?
    let original: OriginalLetter?
    /// Nothing for a private letter.
    let take: Form?
    let drop: Form

    init(_ scene: Scene, _ path: Path) throws {
        guard Moderating.includes(scene.actor) else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        letter = try ReceivedLetterStore(scene).letter(path.id("letter"))
        claims = try letter.person.flatMap { try PeopleStore(scene).names(of: [$0])[$0] }
        original = try? OriginalLetter(letter.id, in: scene, isWhole: true)
        take = letter.isPrivate ? nil : try TakeLetter.form(for: letter, at: facts.slug, scene)
        drop = try DropLetter.form(for: letter, at: facts.slug, scene)
        frame = scene.frame(of: facts)
    }

    static func moderating(_ letter: ReceivedLetterStore.LetterRow, in scene: Scene) throws -> Moderating {
        Moderating(stage: try CharterStore(scene).stage(), state: letter.state, isPrivate: letter.isPrivate)
    }

    var title: Phrase { letter.said }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <dl class="facts">
        <dt>\(say("It says it is from"))</dt><dd>\(letter.fromName) \(letter.fromEmail)</dd>
        \(claims.map { "<dt>\(say("This address belongs to"))</dt><dd>\($0)</dd>" as HTML })
        <dt>\(say("It came"))</dt><dd>\(letter.received)</dd>
        \(letter.reason.map { "<dt>\(say("Why it waits"))</dt><dd>\($0.sentence)</dd>" as HTML })
        </dl>
        \(letter.isPrivate
            ? "<p class=\"note\">\(Refusal.privateLetter.reason)</p>" as HTML
            : "<pre class=\"source\" dir=\"auto\">\(letter.text)</pre>" as HTML)
        \(PostOriginal.folded(letter.quoted, letter.signature))
        \(original.map { "<details class=\"fold\"><summary>\(say("Show the original"))</summary>\($0)</details>" as HTML })
        \(take.map { $0.html(for: viewer) })
        \(drop.html(for: viewer))
        """
    }
}
