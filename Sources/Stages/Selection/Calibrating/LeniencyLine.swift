import Domain
import Markup
import Web
import Words

/// By how much one reviewer scores above or below the panel.
struct LeniencyLine: Encodable {
    let name: String
    let leniency: Double
    let reviews: Int

    init(_ row: CalibrationStore.ReviewerRow) {
        name = row.name
        leniency = row.leniency.hundredths
        reviews = row.reviews
    }

    static func table(_ lines: [LeniencyLine]) -> HTML {
        """
        <section><h2>\(say("How lenient reviewers are"))</h2>
        <p class="note">\(say("Above 0 a reviewer gives more than the panel would, below 0 less. Only conveners and deputies see this. It says nothing about how well somebody reads."))</p>
        <div class="scroll"><table>
        <thead><tr><th scope="col">\(say("Reviewer"))</th><th scope="col" class="number">\(say("Leniency"))</th>
        <th scope="col" class="number">\(say("Reviews"))</th></tr></thead>
        <tbody>\(lines.html { line in
            """
            <tr><th scope="row">\(line.name)</th><td class="number">\(line.leniency.aligned)</td>\
            <td class="number">\(line.reviews)</td></tr>
            """
        })</tbody></table></div></section>
        """
    }
}
