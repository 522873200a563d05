import Domain
import Markup
import Web
import Words

/// Letters that could not be taken by themselves, for the facilitator and conveners.
struct HeldLettersPage: Page {
    static let perPage = 50

    let frame: NetworkFrame?
    let letters: [ReceivedLetterStore.LetterRow]
    let next: Address?

    init(_ scene: Scene, _ path: Path) throws {
        guard Moderating.includes(scene.actor) else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        let after = path.question("after").flatMap { ID<ReceivedLetter>($0) }
        let found = try ReceivedLetterStore(scene).held(Self.perPage + 1, after: after)
        let leaf = Leaf(found, most: Self.perPage) {
            Address(.heldLetters, facts.slug).asking(["after": $0.id.description])
        }
        letters = leaf.rows
        next = leaf.next
        frame = scene.frame(of: facts)
    }

    var title: Phrase { say("Letters that wait") }
    private var slug: String { frame?.slug ?? "-" }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("They came by mail, and something stands against taking them by themselves. Look who they are from and what they say."))</p>
        \(when(letters.isEmpty, "<p class=\"empty\">\(say("No letter waits."))</p>"))
        <ul class="list">\(letters.html { letter in
            """
            <li><a class="title" href="\(Address(.heldLetter, slug, letter.id))">\(letter.said)</a>
            <p class="meta">\(letter.fromName) \(letter.fromEmail) · \(letter.received)\(letter.reason.map { " · \($0.sentence)" as HTML })</p></li>
            """
        })</ul>
        \(Pager(back: nil, next: next))
        """
    }
}

extension ReceivedLetterStore.LetterRow {
    /// What stands above it in a list.
    var said: Phrase {
        if isPrivate { return say("A private letter") }
        return subject.isEmpty ? say("A letter without a subject") : .verbatim(subject)
    }
}
