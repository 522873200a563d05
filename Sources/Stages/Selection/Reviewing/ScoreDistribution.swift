import Domain
import Markup
import Words

/// How often each score was given: by the viewer, and by the others where the viewer may see their scores.
struct ScoreDistribution: Encodable, Sendable {
    struct Share: Encodable, Sendable {
        let score: Int
        let own: Int
        /// Nothing where others' scores are not shown.
        let others: Int?
    }

    let shares: [Share]
    let abstentions: Int
    /// Of the candidates whose scores the viewer sees.
    let seesOthers: Bool

    init(own: [Int: Int], others: [Int: Int]?, abstentions: Int) {
        shares = Criterion.scale.map { score in
            Share(score: score, own: own[score] ?? 0, others: others.map { $0[score] ?? 0 })
        }
        self.abstentions = abstentions
        seesOthers = others != nil
    }

    private var ownTotal: Int { shares.reduce(0) { $0 + $1.own } }
    private var othersTotal: Int { shares.reduce(0) { $0 + ($1.others ?? 0) } }

    var html: HTML {
        let abstentions = abstentions
        return """
            <section><h2>\(say("How you use the scale"))</h2>
            <figure class="chart">\(drawing)
            <div class="scroll"><table><thead><tr><th scope="col">\(say("Score"))</th><th scope="col" class="number">\(say("You"))</th>\
            \(when(seesOthers, "<th scope=\"col\" class=\"number\">\(say("The others"))</th>"))</tr></thead>
            <tbody>\(shares.html(row))</tbody></table></div>
            \(when(seesOthers, "<figcaption>\(say("Filled: you. Outlined: the others, on the candidates whose scores you see."))</figcaption>"))</figure>
            \(when(abstentions > 0, "<p class=\"note\">\(say("You abstained \(abstentions) times; that is in no mean."))</p>"))
            \(when(!seesOthers, "<p class=\"note\">\(say("How the others use it stands beside it as soon as the phase shows you their scores."))</p>"))
            </section>
            """
    }

    private func row(_ share: Share) -> HTML {
        """
        <tr><th scope="row">\(share.score)</th><td class="number">\(share.own) · \(percent(share.own, of: ownTotal)) %</td>\
        \(share.others.map { "<td class=\"number\">\($0) · \(percent($0, of: othersTotal)) %</td>" as HTML })</tr>
        """
    }

    private func percent(_ part: Int, of whole: Int) -> Int { whole == 0 ? 0 : (part * 100 + whole / 2) / whole }

    /// Five pairs of bars in a box of 400 by 120.
    private var drawing: HTML {
        """
        <svg viewBox="0 0 400 140" role="img" aria-label="\(say("How you use the scale"))">
        \(shares.html { share in
            """
            \(bar(share.own, of: ownTotal, at: share.score * 80 - 66, "currentColor"))\
            \(share.others.map { bar($0, of: othersTotal, at: share.score * 80 - 38, "none") })\
            <text x="\(share.score * 80 - 46)" y="136" fill="currentColor" font-size="14">\(share.score)</text>
            """
        })</svg>
        """
    }

    private func bar(_ part: Int, of whole: Int, at x: Int, _ fill: String) -> HTML {
        let height = percent(part, of: whole) * 110 / 100
        return """
            <rect x="\(x)" y="\(116 - height)" width="24" height="\(height)" fill="\(fill)" stroke="currentColor"/>
            """
    }
}
