import Domain
import Markup
import Web
import Words

/// Letters that belong to no network, for the operator: nothing says where they should go.
struct LostLettersPage: Page {
    static let perPage = 50

    let letters: [ReceivedLetterStore.LetterRow]
    let next: Address?

    init(_ scene: Scene, _ path: Path) throws {
        let after = path.question("after").flatMap { ID<ReceivedLetter>($0) }
        let found = try ReceivedLetterStore(scene).held(Self.perPage + 1, after: after)
        let leaf = Leaf(found, most: Self.perPage) { Address(.lostLetters).asking(["after": $0.id.description]) }
        letters = leaf.rows
        next = leaf.next
    }

    var title: Phrase { say("Letters without a network") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        \(when(letters.isEmpty, "<p class=\"empty\">\(say("No letter waits."))</p>"))
        <ul class="list">\(letters.html { letter in
            """
            <li><span class="title">\(letter.said)</span>
            <p class="meta">\(letter.fromName) \(letter.fromEmail) · \(letter.received)\(letter.reason.map { " · \($0.sentence)" as HTML })</p>
            \(when(!letter.isPrivate, Self.words(of: letter)))</li>
            """
        })</ul>
        \(Pager(back: nil, next: next))
        """
    }

    private static func words(of letter: ReceivedLetterStore.LetterRow) -> HTML {
        """
        <details class="fold"><summary>\(say("What it says"))</summary><pre class="source" dir="auto">\(letter.text)</pre></details>
        """
    }
}
