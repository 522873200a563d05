import Domain
import Markup
import Web
import Words

/// One candidate's raw mean and calibrated score, side by side.
struct CalibratedLine: Encodable {
    let id: ID<Candidate>
    let name: Phrase
    let address: Address
    let raw, calibrated, low, high: Double
    let reviews: Int
    /// The probability of being among the first, as many as there are seats.
    let first: Double

    static func lines(
        _ rows: [CalibrationStore.CandidateRow], _ candidates: [SelectionStore.CandidateRow], _ network: String
    ) -> [CalibratedLine] {
        let names = candidates.reduce(into: [ID<Candidate>: Phrase]()) { $0[$1.id] = $1.name }
        return rows.compactMap { row in
            names[row.id].map {
                CalibratedLine(
                    id: row.id, name: $0, address: Address(.candidate, network, row.id), raw: row.raw.hundredths,
                    calibrated: row.calibrated.hundredths, low: row.low.hundredths, high: row.high.hundredths,
                    reviews: row.reviews, first: row.first)
            }
        }
    }

    static func table(_ lines: [CalibratedLine], seats: Int) -> HTML {
        """
        <div class="scroll wide"><table>
        <thead><tr><th scope="col">\(say("Candidate"))</th><th scope="col" class="number">\(say("Raw mean"))</th>
        \(heads(seats: seats))</tr></thead>
        <tbody>\(lines.html { line in
            """
            <tr><th scope="row"><a href="\(line.address)">\(line.name)</a></th>\
            <td class="number">\(line.raw.aligned)</td>\(line.cells)</tr>
            """
        })</tbody></table></div>
        """
    }

    /// What stands over ``cells``.
    static func heads(seats: Int) -> HTML {
        """
        <th scope="col" class="number">\(say("Calibrated"))</th><th scope="col" class="number">\(say("95 % interval"))</th>
        <th scope="col" class="number">\(say("Among the first \(seats)"))</th>
        <th scope="col" class="number">\(say("Reviews"))</th>
        """
    }

    var cells: HTML {
        """
        <td class="number">\(calibrated.aligned)</td><td class="number">\(low.aligned)–\(high.aligned)</td>\
        <td class="number">\(first.percent)</td><td class="number">\(reviews)</td>
        """
    }

    static let noCells: HTML = "<td></td><td></td><td></td><td></td>"
}

extension Double {
    /// As a share of a hundred, without pretending to know it closer.
    var percent: String {
        let whole = Int((self * 100).rounded())
        if whole == 0, self > 0 { return "< 1 %" }
        return whole == 100 && self < 1 ? "> 99 %" : "\(whole) %"
    }
}
