import Domain
import Foundation
import Markup
import Web
import Words

/// Selection rates by group, with how far such small numbers may be off.
struct SelectionRatesPage: Page {
    let frame: NetworkFrame?
    let back: Address
    let table: Address
    /// Decisions are counted; otherwise the newest cohort that was found.
    let isDecided: Bool
    let isFound: Bool
    let groupings: [GroupRates]

    init(_ scene: Scene, _ path: Path) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let facts = try CharterStore(scene).facts()
        let rows = try selection.composed(sight)
        let invited = Set(rows.filter { $0.decision == .invite }.map(\.id))
        let store = CohortStore(scene)
        let found = try store.all(sight).first { $0.state == .done }
        let members = try found.map { try store.pool(of: $0.id).filter(\.part.isChosen).map(\.id) } ?? []
        isDecided = !invited.isEmpty
        isFound = found != nil
        groupings = GroupRates.all(
            rows, isDecided ? invited : Set(members), try selection.composingForm(), try selection.quotas())
        table = Address(.selectionRatesTable, facts.slug)
        back = Address(.cohort, facts.slug)
        frame = scene.frame(of: facts, current: .candidates)
    }

    static func table(_ scene: Scene, _ path: Path) throws -> Download {
        let page = try SelectionRatesPage(scene, path)
        let lines = page.groupings.flatMap { grouping in
            grouping.lines.map { line in
                [
                    grouping.grouping.spoken(to: .english), line.group.spoken(to: .english), String(line.applied),
                    String(line.eligible), String(line.chosen), number(line.rate), number(line.low), number(line.high),
                ]
            }
        }
        let head = ["grouping", "group", "applied", "eligible", "chosen", "rate", "low_95", "high_95"]
        return Download(
            name: "selection-rates.csv", type: "text/csv; charset=utf-8",
            content: .bytes(CSVTable.bytes([head] + lines)))
    }

    private static func number(_ value: Double?) -> String {
        value.map { "\(($0 * 10_000).rounded() / 10_000)" } ?? ""
    }

    var title: Phrase { say("Selection rates by group") }

    func body(for viewer: Viewer) -> HTML {
        """
        <h1>\(title)</h1>
        <p><a href="\(back)">\(say("Back to the cohort"))</a></p>
        <p class="lede">\(basis)</p>
        <p class="note">\(say("The rate is who is chosen, of all who applied and have not withdrawn. The interval holds the rate that would show in the long run with 95 % (Wilson); in small groups it is wide, and a difference may be chance."))</p>
        \(groupings.isEmpty ? "<p class=\"empty\">\(say("Nobody has applied yet."))</p>" : tables)
        """
    }

    private var basis: Phrase {
        if isDecided { return say("Counted from the decisions as they stand.") }
        return isFound
            ? say("Counted from the newest cohort that was found; nothing is decided yet.")
            : say("Nothing is decided and no cohort is found yet, so nobody is chosen.")
    }

    private var tables: HTML {
        """
        \(groupings.html { grouping in
            """
            <section><h2>\(grouping.grouping)</h2><div class="scroll"><table>
            <thead><tr><th scope="col">\(say("Group"))</th><th scope="col" class="number">\(say("Applied"))</th>
            <th scope="col" class="number">\(say("Eligible"))</th><th scope="col" class="number">\(say("Chosen"))</th>
            <th scope="col" class="number">\(say("Rate"))</th><th scope="col" class="number">\(say("95 % interval"))</th></tr></thead>
            <tbody>\(grouping.lines.html(row))</tbody></table></div></section>
            """
        })
        <p><a href="\(table)">\(say("Take the rates away as a table (CSV)"))</a></p>
        """
    }

    private func row(_ line: GroupRates.Line) -> HTML {
        """
        <tr><th scope="row">\(line.group)</th><td class="number">\(line.applied)</td>\
        <td class="number">\(line.eligible)</td><td class="number">\(line.chosen)</td>\
        <td class="number">\(line.rate?.percent)</td><td class="number">\(interval(line))</td></tr>
        """
    }

    private func interval(_ line: GroupRates.Line) -> String {
        guard let low = line.low, let high = line.high else { return "" }
        return "\(low.percent)–\(high.percent)"
    }
}
