import Domain
import Foundation
import Sealing
import Web

/// A whole selection without names, texts and reasons, for an organiser who may not know whose is whose: candidates and
/// reviewers are labels, an own application stands there as its applicant knows it.
struct SelectionCopy: Encodable {
    struct Review: Encodable {
        let reviewer: String
        let counts: Bool
        let scores: [String: Int]
    }

    struct Line: Encodable {
        let candidate: String
        let isOwn: Bool
        let callVersion: Int
        let isWithdrawn: Bool
        let eligibility: Eligibility?
        let decision: Decision?
        let reviews: [Review]
    }

    let network: String
    let versions: [Int]
    let phase: SelectionPhase.Kind
    let phases: [SelectionPhase]
    let candidates: [Line]

    static func download(_ scene: Scene, _ path: Path) throws -> Download {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Download(
            name: "selection-redacted.json", type: "application/json",
            content: .bytes([UInt8](try encoder.encode(try SelectionCopy(scene)))))
    }

    private init(_ scene: Scene) throws {
        let selection = SelectionStore(scene)
        guard let sight = try selection.sight(), sight.seesAll, let member = scene.actor.member else {
            throw Path.NotFound()
        }
        let store = SelectionCopyStore(scene)
        let own = try store.own(member)
        let mine = Set(own.map(\.id))
        let others = try store.candidates(sight).filter { !mine.contains($0.id) }
        let scores = try store.scores(sight)
        let names = Self.labels(others.map { "\($0.id)" }, "C")
        let people = Self.labels(Array(Set(scores.map { "\($0.person)" })), "R")
        let given = Dictionary(grouping: scores) { $0.candidate }
        network = try CharterStore(scene).facts().name
        versions = try selection.versions().map(\.version).sorted()
        phase = sight.phase.kind
        phases = try selection.phases()
        let told = own.enumerated().map { place, row in
            Line(
                candidate: "own\(place + 1)", isOwn: true, callVersion: row.version, isWithdrawn: row.isWithdrawn,
                eligibility: row.isReleased ? row.eligibility : nil, decision: row.isReleased ? row.decision : nil,
                reviews: [])
        }
        let seen = others.map { row in
            let reviews = Dictionary(grouping: given[row.id] ?? []) { $0.person }.map { person, scores in
                Review(
                    reviewer: people["\(person)"] ?? "R", counts: scores.allSatisfy(\.counts),
                    scores: scores.reduce(into: [:]) { $0[$1.criterion.rawValue] = $1.score })
            }
            return Line(
                candidate: names["\(row.id)"] ?? "C", isOwn: false, callVersion: row.version,
                isWithdrawn: row.isWithdrawn, eligibility: row.eligibility, decision: row.decision,
                reviews: reviews.sorted { $0.reviewer < $1.reviewer })
        }
        candidates = told + seen.sorted { $0.candidate < $1.candidate }
    }

    /// Labels in an order that tells nothing of names or of who came first.
    private static func labels(_ ids: [String], _ letter: String) -> [String: String] {
        let mixed = ids.map { (id: $0, mark: Digest(hashing: "\(letter) \($0)").hex) }.sorted { $0.mark < $1.mark }
        return mixed.enumerated().reduce(into: [:]) { labels, entry in
            let number = String(entry.offset + 1)
            labels[entry.element.id] = letter + String(repeating: "0", count: max(0, 4 - number.count)) + number
        }
    }
}
