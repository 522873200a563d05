import Domain
import Markup
import Words

/// One candidate of a pool: where it came to stand, by which score, and with which chance.
struct CohortMemberLine: Encodable {
    let id: ID<Candidate>
    let name: Phrase
    let address: Address
    let part: CohortStore.Part
    let reserve: Int?
    let score: Double
    let low, high: Double?
    /// In a draw.
    let probability: Double?
    /// Questions its application does not answer, though a quota asks for it.
    let unsaid: [Phrase]

    /// The chosen first, reserves in order, then the others by their scores.
    static func lines(
        _ pool: [CohortStore.PoolRow], _ names: [ID<Candidate>: Phrase], quotas: [Quota], _ form: CallForm?,
        _ network: String
    ) -> [CohortMemberLine] {
        pool.sorted { rank($0) < rank($1) }.compactMap { row in
            names[row.id].map { name in
                CohortMemberLine(
                    id: row.id, name: name, address: Address(.candidate, network, row.id), part: row.part,
                    reserve: row.reserve, score: row.score.hundredths, low: row.low?.hundredths,
                    high: row.high?.hundredths, probability: row.probability,
                    unsaid: unsaid(row, quotas, form))
            }
        }
    }

    private static func unsaid(_ row: CohortStore.PoolRow, _ quotas: [Quota], _ form: CallForm?) -> [Phrase] {
        let keys = row.lacks.filter(quotas.indices.contains).compactMap { quotas[$0].trait.question }
        return (form?.questions ?? []).filter { keys.contains($0.key) }.map(\.label)
    }

    private static func rank(_ row: CohortStore.PoolRow) -> (Int, Int, Double, Int64) {
        let group = row.part.isChosen ? 0 : row.reserve != nil ? 1 : 2
        return (group, row.reserve ?? 0, -row.score, row.id.rawValue)
    }

    var place: Phrase {
        if let reserve { return say("Reserve \(reserve)") }
        return switch part {
        case .open: say("Not known yet")
        case .chosen: say("In the cohort")
        case .sure: say("In the cohort, without a draw")
        case .drawn: say("In the cohort, drawn")
        case .undrawn: say("Not drawn")
        case .out: say("Not chosen")
        case .below: say("Not chosen, without a draw")
        }
    }

    static func table(_ lines: [CohortMemberLine], isDraw: Bool) -> HTML {
        """
        <div class="scroll wide"><table>
        <thead><tr><th scope="col">\(say("Candidate"))</th><th scope="col">\(say("Where it stands"))</th>
        <th scope="col" class="number">\(say("Score"))</th><th scope="col" class="number">\(say("95 % interval"))</th>
        \(when(isDraw, "<th scope=\"col\" class=\"number\">\(say("Chance"))</th>"))</tr></thead>
        <tbody>\(lines.html { $0.row(isDraw) })</tbody></table></div>
        """
    }

    private func row(_ isDraw: Bool) -> HTML {
        """
        <tr><th scope="row"><a href="\(address)">\(name)</a></th><td>\(place)\(unsaid.html { what in
            "<br><small>\(say("Does not say: \(what)"))</small>"
        })</td>\
        <td class="number">\(score.aligned)</td><td class="number">\(interval)</td>\
        \(when(isDraw, "<td class=\"number\">\(chance)</td>"))</tr>
        """
    }

    private var interval: String {
        guard let low, let high else { return "" }
        return "\(low.aligned)–\(high.aligned)"
    }

    private var chance: String { (probability ?? 0).percent }
}
