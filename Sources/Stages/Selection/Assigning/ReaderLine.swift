import Domain
import Markup
import Web
import Words

/// How much one reviewer would read, and what of it is new.
struct ReaderLine: Encodable {
    let name: String
    let load: Int
    let added: Int
    let removed: Int

    static func lines(_ pairs: [AssignmentStore.PairRow]) -> [ReaderLine] {
        Dictionary(grouping: pairs, by: \.person).map { person, rows in
            (
                person,
                ReaderLine(
                    name: rows.first?.name ?? "", load: rows.count { $0.change != .removed },
                    added: rows.count { $0.change == .added }, removed: rows.count { $0.change == .removed })
            )
        }.sorted { ($0.1.name, $0.0) < ($1.1.name, $1.0) }.map(\.1)
    }

    static func table(_ lines: [ReaderLine]) -> HTML {
        """
        <section><h2>\(say("For each reviewer"))</h2>
        <div class="scroll"><table>
        <thead><tr><th scope="col">\(say("Reviewer"))</th><th scope="col" class="number">\(say("Reads"))</th>
        <th scope="col" class="number">\(say("New"))</th><th scope="col" class="number">\(say("Taken away"))</th></tr></thead>
        <tbody>\(lines.html { line in
            """
            <tr><th scope="row">\(line.name)</th><td class="number">\(line.load)</td>\
            <td class="number">\(line.added)</td><td class="number">\(line.removed)</td></tr>
            """
        })</tbody></table></div></section>
        """
    }
}
