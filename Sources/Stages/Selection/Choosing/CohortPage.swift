import Domain
import Markup
import Web
import Words

/// The cohort as a set: what is asked of it, the newest one that was worked out or drawn, and what may be done with it.
struct CohortPage: Page {
    static let perPage = 50

    let frame: NetworkFrame?
    let back: Address
    let rates: Address
    let asked: CohortAskedCard
    let ask: FormButton
    let draw: CohortDrawCard
    let cohort: CohortCard?
    let coverage: [CoverageLine]
    let lines: [CohortMemberLine]
    let isDraw: Bool
    /// Once one is accepted.
    let replacements: ReplacementCard?
    let earlier: [EarlierCohort]
    let pager: Pages

    struct Pages: Encodable {
        let back: Address?
        let next: Address?
    }

    init(_ scene: Scene, _ path: Path) throws {
        let reading = try CohortPoolReading(scene)
        let selection = SelectionStore(scene)
        let facts = try CharterStore(scene).facts()
        let store = CohortStore(scene)
        let form = try selection.composingForm()
        let choosing = try selection.choosing(reading)
        let candidates = try selection.candidates(reading.sight)
        let names = candidates.reduce(into: [ID<Candidate>: Phrase]()) { $0[$1.id] = $1.name }
        let all = try store.all(reading.sight)
        let latest = all.first
        let nobody = ID<Cohort>(rawValue: 0)
        let pool = try store.pool(of: latest?.id ?? nobody)
        let rules = try store.rules(of: latest?.id ?? nobody)
        let bonds = try store.bonds(of: latest?.id ?? nobody)
        let labels = rules.map { $0.quota.trait.label(in: form) }
        let isFound = latest?.state == .done
        cohort = try latest.map { row in
            CohortCard(
                row, pool: pool, quotas: zip(rules, labels).map { QuotaResultLine($0, label: $1, names) },
                clash: CohortClashWords(row: row, rules: rules, bonds: bonds, labels: labels, names: names).sentences,
                network: facts.slug,
                accept: isFound && !row.isAccepted
                    ? FormLink(
                        say("Accept the cohort"), to: Address(.acceptCohort, facts.slug, row.id),
                        verdict: choosing.verdictOnAccepting(
                            try store.standing(of: row, now: reading), by: scene.actor))
                    : nil)
        }
        coverage = CoverageLine.lines(
            latest?.terms.covers ?? reading.terms?.covers ?? [], form, pool: latest == nil ? reading.pool : pool,
            isFound: isFound)
        let found = isFound ? CohortMemberLine.lines(pool, names, quotas: rules.map(\.quota), form, facts.slug) : []
        let page = min(max(path.question("page").flatMap { Int($0) } ?? 1, 1), 10_000)
        lines = Array(found.dropFirst((page - 1) * Self.perPage).prefix(Self.perPage))
        let here = Address(.cohort, facts.slug)
        pager = Pages(
            back: page > 1 ? here.asking(["page": String(page - 1)]) : nil,
            next: found.count > page * Self.perPage ? here.asking(["page": String(page + 1)]) : nil)
        isDraw = latest?.way == .lottery
        let accepted = all.first(where: \.isAccepted)
        replacements = try accepted.map {
            ReplacementCard(try store.replacements(of: $0.id), names, choosing, scene, facts.slug)
        }
        earlier = all.dropFirst().map { EarlierCohort($0, facts.slug) }
        asked = try CohortAskedCard(reading, choosing, form, names, scene, facts.slug)
        ask = FormButton(
            latest == nil ? say("Work out a cohort") : say("Work out another cohort"),
            posts: Address(.newCohort, facts.slug), verdict: choosing.verdictOnAsking(by: scene.actor),
            once: scene.newID(), weight: .primary)
        draw = try CohortDrawCard(
            store.seeds(), store.drawStanding(reading), choosing, scene, facts.slug)
        rates = Address(.selectionRates, facts.slug)
        back = Address(.candidates, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    var title: Phrase { say("The cohort") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(back)">\(say("Back to the candidates"))</a> · <a href="\(rates)">\(say("Selection rates by group"))</a></p>
        <p class="lede">\(say("Who is invited is judged as a set: the highest total of scores that keeps what you ask of all of them together, or a fair draw where scores do not tell candidates apart."))</p>
        \(cohort?.html(for: viewer))
        \(when(!coverage.isEmpty, CoverageLine.list(coverage)))
        \(when(!lines.isEmpty, members))
        \(replacements?.html)
        \(asked.html(for: viewer))
        <section><h2>\(say("Work it out"))</h2>
        <p class="audience">\(say("Nothing changes and nobody hears of it until you accept the cohort."))</p>
        \(ask.html(for: viewer))</section>
        \(draw.html(for: viewer))
        \(when(!earlier.isEmpty, history))
        """
    }

    private var members: HTML {
        """
        <section><h2>\(say("Everybody in the pool"))</h2>
        \(CohortMemberLine.table(lines, isDraw: isDraw))
        \(Pager(back: pager.back, next: pager.next))</section>
        """
    }

    private var history: HTML {
        """
        <section><details><summary>\(say("What was worked out and drawn before"))</summary>
        <ul class="list">\(earlier.html { $0.html })</ul></details></section>
        """
    }
}
