import Foundation

extension CohortPool {
    /// The fairest lottery over the cohorts that keep every rule. Scores are not looked at.
    ///
    /// To draw only within the band where scores do not differ, name those above it as musts and leave out those below.
    /// - Parameter seconds: after about this time the chances reached so far are taken; nil for as long as it needs.
    /// - Throws: `CohortClash` when no cohort keeps all rules, `ProgrammeFault`.
    package func lottery(seconds: Double? = nil) throws -> CohortLottery {
        var search = LeximinSearch(self, until: seconds.map { Date.now.addingTimeInterval($0) })
        return try search.run()
    }
}

/// LEXIMIN by column generation: Clp weighs the cohorts known, CBC finds the cohort that is worth most under the weights,
/// until none is worth more; then whose chance cannot rise is settled, and the next level is sought.
private struct LeximinSearch {
    private let pool: CohortPool
    private let frame: CohortProgramme
    private let end: Date?
    private var shapes: [[Int]] = []
    private var known: Set<[Int]> = []
    /// The chance of one member of each group, once it cannot rise.
    private var settled: [Double?]

    init(_ pool: CohortPool, until end: Date?) {
        self.pool = pool
        self.end = end
        frame = CohortProgramme(pool, groups: CohortTypes(pool).groups)
        settled = frame.groups.map { _ in nil }
    }

    private var sizes: [Double] { frame.groups.map { Double($0.count) } }
    private var isLate: Bool { end.map { Date.now > $0 } ?? false }

    mutating func run() throws -> CohortLottery {
        try cover()
        var weights: [Double] = []
        var isExact = true
        repeat {
            let level = try level()
            weights = level.weights
            isExact = isExact && level.isProven
            settle(level)
        } while isExact && settled.contains(nil)
        if isExact { weights = try nearest() }
        return CohortLottery(
            groups: frame.groups, weighed: Array(zip(shapes, weights)).map { (counts: $0, weight: $1) },
            isExact: isExact)
    }

    /// A first cohort for every group that can be in one; the others are settled at 0.
    private mutating func cover() throws {
        var seen = frame.groups.map { _ in 0.0 }
        for group in frame.groups.indices where seen[group] == 0 {
            var gains = zip(seen, sizes).map { 1 / (1 + $0 / $1) }
            gains[group] = Double(pool.seats + 1)
            guard let shape = try best(gains) else { throw try pool.clash() }
            if shape.counts[group] == 0 { settled[group] = 0 }
            remember(shape.counts)
            for (place, count) in shape.counts.enumerated() { seen[place] += Double(count) }
        }
    }

    private struct Level {
        let chance: Double
        /// For each shape.
        let weights: [Double]
        /// For each group, how much its chance holds the level down.
        let burdens: [Double]
        let isProven: Bool
    }

    /// The highest chance that all unsettled groups can have, with the settled kept where they are.
    private mutating func level() throws -> Level {
        var slack = 1e-7
        var master = try GrowingProgramme(masterProgramme(slack))
        var isProven = true
        var outcome = try master.solve()
        while true {
            // The settled chances are rounded: taken to the letter they may be out of reach together, or just within it
            // and then worth far more than they are.
            while outcome.standing == .impossible || worth(outcome) > 1e5 {
                if slack > 1e-5 { throw ProgrammeFault.numerical("the settled chances cannot be kept") }
                slack *= 10
                master = try GrowingProgramme(masterProgramme(slack))
                outcome = try master.solve()
            }
            if isLate {
                isProven = false
                break
            }
            let groups = frame.groups.indices
            let gains = groups.map { max(0, -outcome.duals[$0]) / sizes[$0] }
            guard let shape = try best(gains) else { throw try pool.clash() }
            if shape.total <= outcome.duals[groups.count] + 2e-9 || known.contains(shape.counts) { break }
            remember(shape.counts)
            master.add(terms(of: shape.counts))
            outcome = try master.solve()
        }
        return Level(
            chance: max(0, outcome.values[0] - slack * worth(outcome)), weights: Array(outcome.values.dropFirst()),
            burdens: frame.groups.indices.map { -outcome.duals[$0] }, isProven: isProven)
    }

    /// The weights of the known shapes that fall short of the settled chances by the least in sum.
    private func nearest() throws -> [Double] {
        var programme = Programme()
        for _ in shapes { programme.column(high: .infinity, whole: false) }
        for (group, chance) in settled.enumerated() {
            let shortfall = programme.column(gain: -sizes[group], whole: false)
            let terms = shapes.indices.filter { shapes[$0][group] > 0 }.map {
                (column: $0, coefficient: Double(shapes[$0][group]) / sizes[group])
            }
            programme.keep(terms + [(shortfall, 1)], from: chance ?? 0)
        }
        programme.keep(shapes.indices.map { ($0, 1) }, from: 1, to: 1)
        return Array(try programme.relaxed().values.prefix(shapes.count))
    }

    /// How much the level rises per unit by which the settled chances give way.
    private func worth(_ outcome: LinearOutcome) -> Double {
        settled.indices.reduce(0) { settled[$1] == nil ? $0 : $0 - outcome.duals[$1] }
    }

    /// Settles the groups that hold the level down: in no lottery can their chance be higher (complementary slackness).
    ///
    /// The burdens add up to 1. A group with a small one may hold it down by rounding only and waits for a later round.
    private mutating func settle(_ level: Level) {
        let share = 0.1 / Double(settled.count { $0 == nil })
        let taken = zip(settled, sizes).reduce(0) { $0 + ($1.0 ?? level.chance) * $1.1 }
        let isLast = taken >= Double(pool.seats) - 1e-7
        for group in settled.indices where settled[group] == nil {
            if isLast || level.burdens[group] > share { settled[group] = level.chance }
        }
    }

    /// The level, then one weight for each known shape; a row for each group, then that the weights add up to 1.
    private func masterProgramme(_ slack: Double) -> Programme {
        var programme = Programme()
        programme.column(low: -1, high: 1, gain: 1, whole: false)
        for _ in shapes { programme.column(high: .infinity, whole: false) }
        for (group, chance) in settled.enumerated() {
            var terms = shapes.indices.filter { shapes[$0][group] > 0 }.map {
                (column: $0 + 1, coefficient: Double(shapes[$0][group]) / sizes[group])
            }
            if chance == nil { terms.append((0, -1)) }
            programme.keep(terms, from: chance.map { $0 - slack } ?? 0)
        }
        programme.keep(shapes.indices.map { ($0 + 1, 1) }, from: 1, to: 1)
        return programme
    }

    private func terms(of counts: [Int]) -> [(row: Int, coefficient: Double)] {
        let present = counts.indices.filter { counts[$0] > 0 }
        return present.map { ($0, Double(counts[$0]) / sizes[$0]) } + [(counts.count, 1)]
    }

    private mutating func remember(_ counts: [Int]) {
        if known.insert(counts).inserted { shapes.append(counts) }
    }

    private func best(_ gains: [Double]) throws -> (counts: [Int], total: Double)? {
        let outcome = try frame.programme(gains: gains, under: pool.rules).solve(isPlain: true)
        if outcome.standing == .impossible { return nil }
        return (outcome.values.map { Int($0) }, outcome.total)
    }
}
