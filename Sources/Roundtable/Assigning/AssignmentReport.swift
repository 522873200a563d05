import Foundation
import Solving

/// An assignment by name, as `roundtable assign` prints it.
struct AssignmentReport: Encodable {
    struct Pair: Encodable {
        let reviewer: String, candidate: String
        let affinity: Double
    }

    struct Marginal: Encodable {
        let reviewer: String, candidate: String
        let probability: Double
    }

    let objective: String
    let total: Double
    let floor: Double
    let floorBound: Double
    /// No assignment by this objective has a higher total; absent where that is not known.
    let totalBound: Double?
    let exact: Bool
    let pairs: [Pair]
    /// Only with a cap on probabilities.
    var marginals: [Marginal]?
    var marginalTotal: Double?
    var marginalFloor: Double?
    var totalWithoutCap: Double?
    var probabilityCap: Double?
    var seed: UInt64?

    init(
        _ answer: AssignmentAnswer, of problem: AssignmentProblem, objective: AssignmentObjective,
        in tables: AssignmentTables
    ) {
        self.objective = objective.rawValue
        total = answer.total
        floor = answer.floor
        floorBound = answer.floorBound
        totalBound = answer.totalBound.isFinite ? answer.totalBound : nil
        exact = answer.isExact
        pairs = answer.pairs.map {
            Pair(
                reviewer: tables.reviewers.names[$0.reviewer], candidate: tables.candidates.names[$0.candidate],
                affinity: problem.affinity(of: $0))
        }
    }

    mutating func add(_ drawn: RandomisedAssignment, seed: UInt64, in tables: AssignmentTables) {
        marginals = drawn.marginals.map {
            Marginal(
                reviewer: tables.reviewers.names[$0.pair.reviewer],
                candidate: tables.candidates.names[$0.pair.candidate], probability: $0.probability)
        }
        marginalTotal = drawn.total
        marginalFloor = drawn.floor
        totalWithoutCap = drawn.totalWithoutCap
        probabilityCap = drawn.cap
        self.seed = seed
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// One line for each candidate, then what it comes to.
    func table() -> String {
        var order: [String] = []
        var own: [String: [Pair]] = [:]
        for pair in pairs {
            if own[pair.candidate] == nil { order.append(pair.candidate) }
            own[pair.candidate, default: []].append(pair)
        }
        let width = max(9, order.map(\.count).max() ?? 0)
        func padded(_ text: String) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
        var lines = ["\(padded("Candidate"))       Sum  Reviewers"]
        for candidate in order {
            let own = own[candidate] ?? []
            let sum = Self.number(own.reduce(0) { $0 + $1.affinity })
            let readers = own.map { "\($0.reviewer) (\(Self.number($0.affinity)))" }.joined(separator: ", ")
            lines.append(
                "\(padded(candidate))  \(String(repeating: " ", count: max(0, 8 - sum.count)))\(sum)  \(readers)")
        }
        return (lines + [""] + summary).joined(separator: "\n")
    }

    private var summary: [String] {
        var lines = ["Total \(Self.number(total)); lowest sum of a candidate \(Self.number(floor))."]
        if let marginalTotal, let totalWithoutCap, let probabilityCap, let seed {
            lines.append(
                "No pair is likelier than \(probabilityCap). Expected total \(Self.number(marginalTotal)), without"
                    + " the cap \(Self.number(totalWithoutCap)): it costs \(Self.number(totalWithoutCap - marginalTotal))."
            )
            lines.append("Drawn with seed \(seed).")
        }
        if exact {
            lines.append("By the objective \(objective) nothing better exists.")
        } else if floor < floorBound {
            lines.append(
                "Not proven to be the best: the lowest sum might be up to \(Self.number(floorBound)),"
                    + " \(Self.number(floorBound - floor)) more.")
        } else {
            let most = totalBound.map { "; it cannot exceed \(Self.number($0))" } ?? ""
            lines.append("No lowest sum is higher; whether a higher total goes with it is not proven\(most).")
        }
        return lines
    }

    private static func number(_ value: Double) -> String {
        value.formatted(
            .number.precision(.fractionLength(0...4)).grouping(.never).locale(Locale(identifier: "en_US_POSIX")))
    }
}
