import Domain
import Markup
import Words

/// What a quota did to a cohort: how many bring it, what it costs, and who would be in without it.
struct QuotaResultLine: Encodable {
    let label: Phrase
    let least, most: Int
    let chosen: Int?
    /// How much higher the total would be without it; nothing for a draw, which does not look at totals.
    let cost: Double?
    let enters: [Phrase]
    let leaves: [Phrase]

    init(_ rule: CohortStore.RuleRow, label: Phrase, _ names: [ID<Candidate>: Phrase]) {
        self.label = label
        least = rule.quota.least
        most = rule.quota.most
        chosen = rule.chosen
        cost = rule.cost
        enters = rule.enters.compactMap { names[$0] }
        leaves = rule.leaves.compactMap { names[$0] }
    }

    static func table(_ lines: [QuotaResultLine]) -> HTML {
        let isPriced = lines.contains { $0.cost != nil }
        return """
            <div class="scroll"><table>
            <thead><tr><th scope="col">\(say("Quota"))</th><th scope="col" class="number">\(say("At least"))</th>
            <th scope="col" class="number">\(say("At most"))</th><th scope="col" class="number">\(say("Chosen"))</th>
            \(when(isPriced, "<th scope=\"col\" class=\"number\">\(say("It costs"))</th><th scope=\"col\">\(say("Without it"))</th>"))</tr></thead>
            <tbody>\(lines.html { $0.row(isPriced) })</tbody></table></div>
            """
    }

    private func row(_ isPriced: Bool) -> HTML {
        """
        <tr><th scope="row">\(label)</th><td class="number">\(least)</td><td class="number">\(most)</td>\
        <td class="number">\(chosen.map(String.init))</td>\
        \(when(isPriced, "<td class=\"number\">\(cost.map { $0.hundredths.short })</td><td>\(exchange)</td>"))</tr>
        """
    }

    private var exchange: HTML {
        if enters.isEmpty, leaves.isEmpty { return "\(say("Nothing changes"))" }
        return """
            \(enters.html { name in "\(say("“\(name)” enters")) " })\(leaves.html { name in "\(say("“\(name)” leaves")) " })
            """
    }
}
