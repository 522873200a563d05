import Domain
import Markup
import Web
import Words

/// What is known of a proposal as a whole: how far it is, how good, what it would change, or why there is none.
struct ProposalCard: Encodable {
    let asked: Phrase
    let terms: AssignmentTerms
    let state: LongWorkState
    let since: Moment
    let figures: AssignmentStore.Figures?
    /// Why there is none, and what would help.
    let reason: Phrase?
    let isAccepted: Bool
    let added: Int
    let kept: Int
    let removed: Int
    let table: Address
    let accept: FormButton?

    init(
        _ row: AssignmentStore.ProposalRow, names: Phrase, added: Int, kept: Int, removed: Int, table: Address,
        accept: FormButton?
    ) {
        let name = row.askerName
        let time = row.asked
        asked = say("\(name) asked for it: \(time)")
        terms = row.terms
        state = row.state
        since = row.stateSince
        figures = row.figures
        reason = row.shortage?.sentence(names, row.terms.least)
        isAccepted = row.isAccepted
        self.added = added
        self.kept = kept
        self.removed = removed
        self.table = table
        self.accept = accept
    }

    func html(for viewer: Viewer) -> HTML {
        """
        <section><h2>\(say("The newest proposal"))</h2>
        <p class="note">\(asked) · \(wanted)</p>
        \(LongWorkProgress(state, since: since)?.html)
        \(reason.map { "<p class=\"reason\">\(say("There is no such assignment.")) \($0)</p>" as HTML })
        \(figures.map(quality))
        \(when(isAccepted, "<p>\(say("This proposal was accepted."))</p>"))
        \(accept.map { button in
            "<p class=\"audience\">\(say("Each reviewer whose candidates change gets one letter."))</p>\(button.html(for: viewer))" as HTML
        })
        </section>
        """
    }

    private var wanted: Phrase {
        let each = terms.reviewsEach
        let least = terms.least
        let most = terms.most
        let weights = "\(terms.expertise) : \(terms.text) : \(terms.bids)"
        let aim = terms.aim.label
        return say(
            "\(each) reviews each, \(least) to \(most) a reviewer; \(aim); topics, words and bids count \(weights).")
    }

    private func quality(_ figures: AssignmentStore.Figures) -> HTML {
        let added = added
        let kept = kept
        let removed = removed
        let floor = figures.floor.hundredths.short
        let floorToday = figures.floorToday.hundredths.short
        let total = figures.total.hundredths.short
        let totalToday = figures.totalToday.hundredths.short
        return """
            <ul class="list">
            <li>\(say("\(added) pairs are new, \(kept) stay, \(removed) are taken away."))</li>
            <li>\(say("The worst-served candidate has a sum of fit of \(floor); today \(floorToday)."))</li>
            <li>\(say("All sums together are \(total); today \(totalToday)."))</li>
            <li>\(proof(figures))</li></ul>
            <p><a href="\(table)">\(say("Take the pairs away as a table (CSV)"))</a></p>
            """
    }

    private func proof(_ figures: AssignmentStore.Figures) -> Phrase {
        if figures.isExact { return say("It is exact: no assignment is better by what was asked.") }
        let floor = figures.floorBound.hundredths.short
        guard let bound = figures.totalBound?.hundredths.short else {
            return say(
                "It is the best found in time, not proven: no assignment can give the worst-served more than \(floor).")
        }
        return say(
            "It is the best found in time, not proven: no assignment can give the worst-served more than \(floor), or all together more than \(bound)."
        )
    }
}
