import Domain
import Markup
import Web
import Words

/// What is known of a cohort as a whole: how far it is, by what it was chosen, or what keeps it from being chosen.
struct CohortCard: Encodable {
    let asked: Phrase
    let way: CohortWay
    let score: CohortScore
    let seats: Int
    let state: LongWorkState
    let since: Moment
    let total: Double?
    let cut: Double?
    let isExact: Bool
    let reason: String
    /// Rules that cannot be kept together.
    let clash: [Phrase]
    let isAccepted: Bool
    let quotas: [QuotaResultLine]
    let sure: Int
    let inDraw: Int
    let method: Address
    let table: Address
    let accept: FormLink?

    init(
        _ row: CohortStore.CohortRow, pool: [CohortStore.PoolRow], quotas: [QuotaResultLine], clash: [Phrase],
        network: String, accept: FormLink?
    ) {
        let name = row.askerName
        let time = row.asked
        asked = say("\(name) asked for it: \(time)")
        way = row.way
        score = row.score
        seats = row.terms.seats
        state = row.state
        since = row.stateSince
        total = row.total
        cut = row.cut
        isExact = row.isExact
        reason = row.reason
        isAccepted = row.isAccepted
        self.clash = clash
        self.quotas = quotas
        sure = pool.count { $0.part == .sure }
        inDraw = pool.count { $0.part == .drawn || $0.part == .undrawn }
        method = Address(.cohortMethod, network, row.id)
        table = Address(.cohortTable, network, row.id)
        self.accept = accept
    }

    func html(for viewer: Viewer) -> HTML {
        """
        <section><h2>\(heading)</h2>
        <p class="note">\(asked)</p>
        \(when(!reason.isEmpty, "<p>\(say("Why it was drawn again: \(reason)"))</p>"))
        \(LongWorkProgress(state, since: since)?.html)
        \(when(!clash.isEmpty, clashList))
        \(when(state == .done, found))
        \(when(isAccepted, "<p>\(say("This cohort was accepted; its decisions are drafts until all are released."))</p>"))
        \(accept?.html)
        </section>
        """
    }

    private var heading: Phrase { way == .total ? say("The proposed cohort") : say("The drawn cohort") }

    private var clashList: HTML {
        """
        <div class="summary"><h3>\(say("No cohort keeps all of these together"))</h3>
        <ul>\(clash.html { "<li>\($0)</li>" })</ul>
        <p>\(say("Each of them is needed for the clash: change any one, and ask again."))</p></div>
        """
    }

    private var found: HTML {
        """
        <ul class="list">
        \(total.map(sum))
        <li>\(score.label)</li>
        \(when(way == .lottery, band))
        </ul>
        \(when(!quotas.isEmpty, "<h3>\(say("Quotas"))</h3>\(QuotaResultLine.table(quotas))"))
        <p><a href="\(method)">\(say("How it was come to, and how others can repeat it"))</a> ·
        <a href="\(table)">\(say("Take it away as a table (CSV)"))</a></p>
        """
    }

    private func sum(_ total: Double) -> HTML {
        let seats = seats
        let points = total.hundredths.short
        return way == .total
            ? "<li>\(say("\(seats) seats with a total of \(points): no cohort that keeps the quotas has a higher one."))</li>"
            : "<li>\(say("\(seats) seats with a total of \(points)."))</li>"
    }

    private var band: HTML {
        let sure = sure
        let inDraw = inDraw
        let left = seats - sure
        let line = (cut ?? 0).hundredths.short
        return """
            <li>\(say("\(sure) are in without a draw: their intervals lie above the line of \(line)."))</li>
            <li>\(say("\(inDraw) were drawn among for \(left) seats: scores do not tell them apart, or a quota needs the draw."))</li>
            <li>\(isExact ? say("The chances are the fairest there are: the lowest is as high as it can be, then the next.") : say("Time ran out: the chances are fair, but not proven the fairest."))</li>
            """
    }
}
