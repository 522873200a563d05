import Domain
import Markup
import Web
import Words

/// The draw: its seeds, and the two steps in their order, first the seed and then the pool.
struct CohortDrawCard: Encodable {
    struct Seed: Encodable {
        let recorded: Phrase
        let text: String
        let reason: String
        let isUsed: Bool
    }

    let seeds: [Seed]
    let record: FormLink
    let draw: FormButton

    init(
        _ rows: [CohortStore.SeedRow], _ standing: DrawStanding, _ choosing: Choosing, _ scene: Scene, _ network: String
    ) {
        seeds = rows.map { row in
            let name = row.by
            let time = row.recorded
            return Seed(
                recorded: say("\(name) recorded it: \(time)"), text: row.text, reason: row.reason, isUsed: row.isUsed)
        }
        record = FormLink(
            standing.isAgain ? say("Record the seed of another draw") : say("Record the seed of a draw"),
            to: Address(.newSeed, network), verdict: choosing.verdictOnRecordingSeed(standing, by: scene.actor))
        draw = FormButton(
            say("Make the pool final and draw"), posts: Address(.drawCohort, network),
            verdict: choosing.verdictOnDrawing(standing, by: scene.actor), once: scene.newID())
    }

    func html(for viewer: Viewer) -> HTML {
        """
        <section id="draw"><h2>\(say("A draw"))</h2>
        <p>\(say("Where scores do not tell candidates apart, a draw is more honest than the last digit. The line lies half way between the last candidate who would have a seat by score alone and the first who would not. Whoever's 95 % interval holds the line is drawn among; the others are in or out without a draw, as long as the quotas allow it."))</p>
        \(when(!seeds.isEmpty, list))
        \(record)
        \(draw.html(for: viewer))</section>
        """
    }

    private var list: HTML {
        """
        <ul class="list">\(seeds.html { seed in
            """
            <li><code>\(seed.text)</code> \(when(seed.isUsed, "<small>\(say("used"))</small>"))<p class="meta">\(seed.recorded)</p>\
            \(when(!seed.reason.isEmpty, "<p class=\"meta\">\(seed.reason)</p>"))</li>
            """
        })</ul>
        """
    }
}
