import Domain
import Foundation
import Web

/// A proposal as a table to take away.
enum AssignmentTable {
    static func download(_ scene: Scene, _ path: Path) throws -> Download {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll else { throw Path.NotFound() }
        let store = AssignmentStore(scene)
        let row = try store.proposal(try path.id("proposal"), sight)
        let names = try selection.candidates(sight).reduce(into: [ID<Candidate>: String]()) {
            $0[$1.id] = $1.organisation ?? ""
        }
        let pairs = try store.pairs(of: row.id).filter { names[$0.candidate] != nil }
        let lines = pairs.map { pair in
            [
                names[pair.candidate] ?? "", pair.candidate.description, pair.name, pair.person.description,
                pair.change.rawValue, pair.isFrozen ? "yes" : "no", "\(pair.fit)", "\(pair.expertise)",
                "\(pair.likeness)", "\(pair.bid)", pair.topics.joined(separator: "; "),
                pair.words.joined(separator: " "),
            ]
        }
        let head = [
            "candidate", "candidate_id", "reviewer", "reviewer_id", "change", "begun", "fit", "topics", "words", "bid",
            "shared_topics", "shared_words",
        ]
        return Download(
            name: "assignment.csv", type: "text/csv; charset=utf-8", content: .bytes(CSVTable.bytes([head] + lines)))
    }
}
