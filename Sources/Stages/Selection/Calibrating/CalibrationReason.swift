import Domain
import Solving

/// Why scores could not be calibrated.
struct CalibrationReason: Sendable, Encodable {
    enum Kind: String, Sendable, CaseIterable, Codable {
        case noScores, fewReviewers, fewCandidates, apart, large, singular, changed
    }

    /// Some of those in one part of a panel that falls apart.
    struct Part: Sendable, Encodable {
        let candidates: [ID<Candidate>]
        let reviewers: [ID<Person>]
    }

    private static let partsNamed = 5
    private static let peopleNamed = 6

    let kind: Kind
    let count: Int
    let parts: [Part]

    init(_ kind: Kind, count: Int = 0, parts: [Part] = []) {
        self.kind = kind
        self.count = count
        self.parts = parts
    }

    init(_ refusal: CalibrationRefusal) {
        switch refusal {
        case .fewReviewers(let count): self.init(.fewReviewers, count: count)
        case .fewCandidates(let count): self.init(.fewCandidates, count: count)
        case .large(let count): self.init(.large, count: count)
        case .singular: self.init(.singular)
        case .apart(let parts):
            self.init(
                .apart, count: parts.count,
                parts: parts.prefix(Self.partsNamed).map { part in
                    Part(
                        candidates: part.candidates.prefix(Self.peopleNamed).compactMap { ID($0) },
                        reviewers: part.reviewers.prefix(Self.peopleNamed).compactMap { ID($0) })
                })
        }
    }

    var sentence: Phrase {
        let count = count
        let fewest = CalibrationRefusal.fewestReviewers
        let most = CalibrationRefusal.mostOfTheFewer
        return switch kind {
        case .noScores: say("There are no scores to calibrate.")
        case .fewReviewers:
            say(
                "\(count) reviewers have scored. Scores are calibrated from \(fewest) reviewers on, because how lenient reviewers differ cannot be learnt from fewer."
            )
        case .fewCandidates: say("\(count) candidates have scores. It takes two to compare.")
        case .apart:
            say(
                "The reviews fall into \(count) parts that have no candidate and no reviewer in common, so leniency cannot be compared between them. Have a reviewer of one part read a candidate of another."
            )
        case .large: say("There are \(count) reviewers and more; scores are calibrated up to \(most).")
        case .singular: say("The equations for these scores cannot be solved to the precision of the machine.")
        case .changed: say("What the one who asked may know of the candidates has changed meanwhile. Ask again.")
        }
    }

    /// As it stands in a column: `candidates|reviewers`, one part a line.
    var written: String {
        parts.map { part in
            let candidates = part.candidates.map(\.description).joined(separator: " ")
            return candidates + "|" + part.reviewers.map(\.description).joined(separator: " ")
        }.joined(separator: "\n")
    }

    static func parts(_ written: String) -> [Part] {
        written.split(separator: "\n").map { line in
            let sides = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return Part(candidates: ids(sides.first ?? ""), reviewers: ids(sides.last ?? ""))
        }
    }

    private static func ids<Subject>(_ list: String) -> [ID<Subject>] {
        list.split(separator: " ").compactMap { ID(String($0)) }
    }
}
