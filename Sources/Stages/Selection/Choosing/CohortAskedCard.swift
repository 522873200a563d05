import Domain
import Markup
import Web
import Words

/// What is asked of the cohort, and the pool it is chosen from.
struct CohortAskedCard: Encodable {
    struct Rule: Encodable {
        let sentence: Phrase
        let reason: String
        let drop: FormButton
    }

    let terms: CohortTerms?
    let covers: [Phrase]
    let cost: Phrase?
    let state: FormLink
    let quotas: [QuotaLine]
    let newQuota: FormLink
    let rules: [Rule]
    let newRule: FormLink
    let pool: Int
    let unscored: Int
    /// Reviews of the pool that are still to come.
    let outstanding: Int
    let score: CohortScore
    let release: FormButton?

    init(
        _ reading: CohortPoolReading, _ choosing: Choosing, _ form: CallForm?, _ names: [ID<Candidate>: Phrase],
        _ scene: Scene, _ network: String
    ) throws {
        let stating = choosing.verdictOnStating(by: scene.actor)
        terms = reading.terms
        covers = reading.terms?.covers.compactMap { form?.question($0)?.label } ?? []
        cost = reading.terms?.cost.flatMap { form?.question($0)?.label }
        state = FormLink(
            reading.terms == nil ? say("State seats and budget") : say("Change seats and budget"),
            to: Address(.cohortTerms, network), verdict: stating)
        quotas = reading.quotas.enumerated().map { place, quota in
            QuotaLine(
                label: quota.trait.label(in: form), least: quota.least, most: quota.most,
                available: reading.pool.count { $0.brings.contains(place) },
                unsaid: reading.pool.count { $0.lacks.contains(place) }, change: Address(.quota, network, quota.id),
                drop: FormButton(
                    say("Take the quota out"), posts: DropQuota(quota.id).address(in: network), verdict: stating,
                    once: scene.newID(), weight: .plain))
        }
        newQuota = FormLink(say("Add a quota"), to: Address(.newQuota, network), verdict: stating)
        rules = reading.pairs.map { pair in
            Rule(
                sentence: pair.kind.sentence(
                    names[pair.candidate] ?? "…", pair.other.flatMap { names[$0] } ?? "…"), reason: pair.reason,
                drop: FormButton(
                    say("Take the rule out"), posts: DropCohortRule(pair.id).address(in: network), verdict: stating,
                    once: scene.newID(), weight: .plain))
        }
        newRule = FormLink(
            say("Add a rule on named candidates"), to: Address(.newCohortRule, network), verdict: stating)
        pool = reading.pool.count
        unscored = reading.unscored
        score = reading.score
        outstanding = try SelectionStore(scene).outstanding(on: Set(reading.pool.map(\.id))).reviews.values.reduce(0, +)
        release =
            outstanding > 0
            ? FormButton(
                say("Release reviewers who have not scored"), posts: Address(.releaseOutstanding, network),
                verdict: choosing.verdictOnReleasing(outstanding: outstanding, by: scene.actor), once: scene.newID())
            : nil
    }

    func html(for viewer: Viewer) -> HTML {
        let outstanding = outstanding
        return """
            <section><h2>\(say("What is asked of the cohort"))</h2>
            \(terms.map(list) ?? "<p class=\"empty\">\(say("Nothing yet. Begin with the seats."))</p>")
            \(state)</section>
            <section id="quotas"><h2>\(say("Quotas"))</h2>
            \(quotas.isEmpty ? "<p class=\"empty\">\(say("No quotas: only scores count. A quota counts what applications say, such as a country, a size or a learning question."))</p>" : QuotaLine.table(quotas, for: viewer))
            \(newQuota)</section>
            <section id="rules"><h2>\(say("Rules on named candidates"))</h2>
            \(when(!rules.isEmpty, ruleList(viewer)))
            \(newRule)</section>
            <section><h2>\(say("The pool"))</h2>
            <ul class="list">\(pooled)</ul>
            \(when(outstanding > 0, "<p>\(say("\(outstanding) reviews of the pool are still to come. A cohort is accepted once all are in."))</p>"))
            \(release.map { $0.html(for: viewer) })</section>
            """
    }

    private var pooled: HTML {
        let pool = pool
        let unscored = unscored
        return """
            <li>\(say("\(pool) eligible candidates have a score."))</li>
            \(when(unscored > 0, "<li>\(say("\(unscored) eligible candidates have none yet and are not in the pool."))</li>"))
            <li>\(basis)</li>
            """
    }

    private var basis: Phrase {
        switch score {
        case .calibrated: say("Calibrated scores will be added up.")
        case .raw: say("Raw means will be added up: there are no calibrated scores that stand for today's reviews.")
        }
    }

    private func list(_ terms: CohortTerms) -> HTML {
        let seats = terms.seats
        let reserves = terms.reserves
        return """
            <ul class="list"><li>\(say("\(seats) seats"))</li><li>\(say("\(reserves) in reserve"))</li>
            \(terms.perOrganisation.map { most in "<li>\(say("At most \(most) of one organisation."))</li>" as HTML })
            \(terms.budget.map { budget in "<li>\(say("All together cost at most \(budget)."))\(cost.map { " <small>\($0)</small>" as HTML })</li>" as HTML })
            \(covers.html { question in "<li>\(say("Learning questions are told by: \(question)"))</li>" })</ul>
            """
    }

    private func ruleList(_ viewer: Viewer) -> HTML {
        """
        <ul class="list">\(rules.html { rule in
            "<li>\(rule.sentence)<p class=\"meta\">\(rule.reason)</p>\(rule.drop.html(for: viewer))</li>"
        })</ul>
        """
    }
}
