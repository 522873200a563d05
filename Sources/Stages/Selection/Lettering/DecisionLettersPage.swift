import Domain
import Markup
import Web
import Words

/// All letters as they would go out now, before decisions are released.
struct DecisionLettersPage: Page {
    let frame: NetworkFrame?
    let letters: [LetterPreview]
    let newer: Address?
    let older: Address?
    let candidates: Address
    static let perPage = 20

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        let page = min(max(path.question("page").flatMap { Int($0) } ?? 1, 1), 10_000)
        let rows = try LetterStore(scene).waiting(sight, Self.perPage + 1, after: (page - 1) * Self.perPage)
        let here = Address(.decisionLetters, facts.slug)
        newer = page > 1 ? here.asking(["page": String(page - 1)]) : nil
        older = rows.count > Self.perPage ? here.asking(["page": String(page + 1)]) : nil
        let shown = rows.prefix(Self.perPage)
        let sentences = try LetterStore(scene).sentences(of: shown.map(\.id))
        let rubrics = try Set(shown.map(\.version)).reduce(into: [Int: [Criterion]]()) {
            $0[$1] = try selection.form(of: $1).criteria
        }
        let lettering = try selection.lettering()
        letters = shown.map {
            LetterPreview($0, sentences[$0.id] ?? [:], rubrics[$0.version] ?? [], lettering, of: facts)
        }
        candidates = Address(.candidates, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("Letters to the applicants") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="lede">\(say("As they would go out now. Nothing is sent before the decisions are released."))</p>
        <p><a href="\(candidates)">\(say("Back to the candidates"))</a></p>
        \(when(letters.isEmpty, "<p class=\"empty\">\(say("No letter waits: every decision has been released, or nobody has applied."))</p>"))
        \(letters.html { section($0) })
        \(when(newer != nil || older != nil, pager))
        """
    }

    private func section(_ letter: LetterPreview) -> HTML {
        let said = letter.said
        let criteria = letter.criteria
        return """
            <section><h2><a href="\(letter.place)">\(letter.organisation)</a></h2>
            <p class="meta">\(say("\(said) of \(criteria) criteria said"))</p>
            \(letter.html)</section>
            """
    }

    private var pager: HTML {
        """
        <nav class="pager" aria-label="\(say("Pages"))">
        \(newer.map { "<a rel=\"prev\" href=\"\($0)\">\(say("Before these"))</a>" as HTML })
        \(older.map { "<a rel=\"next\" href=\"\($0)\">\(say("After these"))</a>" as HTML })
        </nav>
        """
    }
}
