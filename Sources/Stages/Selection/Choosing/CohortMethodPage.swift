import Domain
import Markup
import Web
import Words

/// How a cohort was come to, written down so that others can do it again and come to the same.
struct CohortMethodPage: Page {
    struct Sheet: Encodable {
        let name: String
        let address: Address
    }

    let frame: NetworkFrame?
    let back: Address
    let way: CohortWay
    let score: CohortScore
    let poolFinal: Moment
    let seed: CohortDrawCard.Seed?
    let sheets: [Sheet]
    let command: String
    let cut: Double?
    /// The kinds of cohort that were drawn among: the share of 1000000000, and how many of each group.
    let shapes: [String]

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        let store = CohortStore(scene)
        let row = try store.cohort(try path.id("cohort"), sight)
        let problem = try store.repeatable(row)
        let seedRow = try row.seed.flatMap { try store.seed($0) }
        way = row.way
        score = row.score
        poolFinal = row.asked
        seed = seedRow.map { seed in
            let name = seed.by
            let time = seed.recorded
            return CohortDrawCard.Seed(
                recorded: say("\(name) recorded it: \(time)"), text: seed.text, reason: seed.reason,
                isUsed: seed.isUsed)
        }
        sheets = CohortProblem.Sheet.allCases.map {
            Sheet(name: $0.fileName, address: Address(.cohortSheet, facts.slug, row.id, $0.rawValue))
        }
        command = problem.command(seed: seedRow?.text)
        cut = row.cut?.hundredths
        shapes = row.shapes.split(separator: "\n").map(String.init)
        back = Address(.cohort, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("How the cohort was come to") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(back)">\(say("Back to the cohort"))</a></p>
        <section><h2>\(say("In words"))</h2>
        <ol class="list">
        \(seed.map(seeding))
        <li>\(say("The pool was final: \(poolFinal)"))</li>
        <li>\(score.label)</li>
        \(way == .total ? choice : draw)
        </ol></section>
        <section><h2>\(say("To do it again"))</h2>
        <p>\(say("Take these three files and run this line where Roundtable is installed; it comes to the same candidates."))</p>
        <ul class="list">\(sheets.html { "<li><a href=\"\($0.address)\" download>\($0.name)</a></li>" })</ul>
        <pre class="source"><code>\(command)</code></pre></section>
        \(when(way == .lottery, byHand))
        """
    }

    private func seeding(_ seed: CohortDrawCard.Seed) -> HTML {
        "<li>\(say("The seed was recorded first:")) <code>\(seed.text)</code> \(seed.recorded)</li>"
    }

    private var choice: HTML {
        """
        <li>\(say("Of all sets of candidates that keep the quotas and rules, the one with the highest sum of scores was found, with proof that none is higher (a whole-number programme, solved by CBC to a gap of 0)."))</li>
        <li>\(say("What a quota costs is how much higher the sum would be without it, all others kept."))</li>
        <li>\(say("Reserves stand in the order of their scores."))</li>
        """
    }

    private var draw: HTML {
        let line = (cut ?? 0).short
        return """
            <li>\(say("The line lies at \(line), half way between the last candidate who would have a seat by score alone and the first who would not."))</li>
            <li>\(say("In without a draw is whose 95 % interval lies above the line, if the cohort with the highest total under the quotas has them. Out without a draw is whose interval lies below, if it has not. All others were drawn among."))</li>
            <li>\(say("The lottery runs over sets that keep every quota and rule, with the lowest chance as high as it can be, then the next lowest, and so on (LEXIMIN)."))</li>
            <li>\(say("Reserves: whoever was in the draw and not drawn, in the order of SHA-256 of the text “seed:reserve:id”; then the others by score."))</li>
            """
    }

    private var byHand: HTML {
        """
        <section><h2>\(say("By hand"))</h2>
        <p>\(say("The draw uses nothing but SHA-256. The shapes are the kinds of cohort the lottery chose among: each with its share of 1000000000, and how many it takes of each group of candidates whom no rule tells apart, in order."))</p>
        <p lang="en">\(CohortSeed.method)</p>
        <details><summary>\(say("The shapes"))</summary><pre class="source"><code>\(shapes.joined(separator: "\n"))</code></pre></details></section>
        """
    }
}
