import Domain
import Markup
import Web
import Words

/// One candidate with the reviewers proposed for it, how well they fit and why.
struct AssignmentLine: Encodable {
    struct Reader: Encodable {
        let name: String
        let change: AssignmentStore.Change
        let hasBegun: Bool
        let fit, expertise, words, bid: Double
        let sharedTopics: [String]
        let sharedWords: [String]
    }

    let name: Phrase
    let address: Address
    /// The sum over those who would read it.
    let sum: Double
    let readers: [Reader]

    static func lines(
        _ pairs: [AssignmentStore.PairRow], _ candidates: [SelectionStore.CandidateRow], _ network: String
    ) -> [AssignmentLine] {
        let grouped = Dictionary(grouping: pairs, by: \.candidate)
        return candidates.compactMap { candidate in
            grouped[candidate.id].map { rows in
                AssignmentLine(
                    name: candidate.name, address: Address(.candidate, network, candidate.id),
                    sum: rows.filter { $0.change != .removed }.reduce(0) { $0 + $1.fit }.hundredths,
                    readers: rows.map { row in
                        Reader(
                            name: row.name, change: row.change, hasBegun: row.isFrozen, fit: row.fit.hundredths,
                            expertise: row.expertise.hundredths, words: row.likeness.hundredths,
                            bid: row.bid.hundredths, sharedTopics: row.topics, sharedWords: row.words)
                    })
            }
        }
    }

    var html: HTML {
        let sum = sum.short
        return """
            <h3><a href="\(address)">\(name)</a></h3>
            <div class="scroll wide"><table>
            <thead><tr><th scope="col">\(say("Reviewer"))</th><th scope="col">\(say("What changes"))</th>
            <th scope="col" class="number">\(say("Fit"))</th><th scope="col" class="number">\(say("Topics"))</th>
            <th scope="col" class="number">\(say("Words"))</th><th scope="col" class="number">\(say("Bid"))</th>
            <th scope="col">\(say("In common"))</th></tr></thead>
            <tbody>\(readers.html(Self.row))</tbody></table></div>
            <p class="note">\(say("Sum of fit: \(sum)"))</p>
            """
    }

    private static func row(_ reader: Reader) -> HTML {
        """
        <tr><th scope="row">\(reader.name)</th><td>\(change(reader))</td><td class="number">\(reader.fit.aligned)</td>
        <td class="number">\(reader.expertise.aligned)</td><td class="number">\(reader.words.aligned)</td>
        <td class="number">\(reader.bid.aligned)</td>
        <td>\((reader.sharedTopics + reader.sharedWords).joined(separator: ", "))</td></tr>
        """
    }

    private static func change(_ reader: Reader) -> Phrase {
        switch reader.change {
        case .kept: reader.hasBegun ? say("Stays, has begun") : say("Stays")
        case .added: say("New")
        case .removed: say("Taken away")
        }
    }
}
