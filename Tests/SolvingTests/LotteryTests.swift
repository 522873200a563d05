import Solving
import Testing

struct LotteryTests {
    /// Lexicographic max-min over all cohorts, by its definition: raise the common floor of those still free as far as it
    /// goes; free stays who can still be raised above it, each asked for with a programme of its own.
    private func fairest(_ pool: CohortPool) throws -> [Double]? {
        let cohorts = SmallPool.cohorts(of: pool, keeping: pool.rules)
        if cohorts.isEmpty { return nil }
        var floors = [Double?](repeating: nil, count: pool.candidates.count)
        func highest(of raised: Set<Int>, keeping floor: Double?) throws -> Double {
            var programme = Programme()
            let level = programme.column(low: 0, high: 1, gain: 1, whole: false)
            let columns = cohorts.map { _ in programme.column(whole: false) }
            programme.keep(columns.map { ($0, 1) }, from: 1, to: 1)
            for candidate in pool.candidates.indices {
                var terms = zip(columns, cohorts).filter { $1.contains(candidate) }.map {
                    (column: $0.0, coefficient: 1.0)
                }
                if raised.contains(candidate) { terms.append((level, -1)) }
                let least = floors[candidate] ?? (raised.contains(candidate) ? 0 : floor ?? 0)
                programme.keep(terms, from: least - (least > 0 && !raised.contains(candidate) ? 1e-9 : 0))
            }
            return try programme.relaxed().total
        }
        while floors.contains(nil) {
            let free = Set(floors.indices.filter { floors[$0] == nil })
            let floor = try highest(of: free, keeping: nil)
            var stuck: [Int] = []
            for candidate in free where try highest(of: [candidate], keeping: floor) < floor + 1e-6 {
                stuck.append(candidate)
            }
            if stuck.isEmpty { return nil }
            for candidate in stuck { floors[candidate] = floor }
        }
        return floors.map { $0 ?? 0 }
    }

    @Test(arguments: 0..<4)
    func `no lottery is fairer`(part: Int) throws {
        var draws = RepeatableDraws(UInt64(31 + part))
        var compared = 0
        for round in 0..<30 {
            let pool = SmallPool(&draws, candidates: draws.whole(3...9), features: draws.whole(2...3)).pool
            guard let fair = try fairest(pool) else {
                #expect(throws: CohortClash.self) { try pool.lottery() }
                continue
            }
            compared += 1
            let lottery = try pool.lottery()
            for (ours, theirs) in zip(lottery.probabilities, fair) {
                #expect(abs(ours - theirs) < 1e-6, "part \(part) round \(round): \(lottery.probabilities) for \(fair)")
            }
            #expect(lottery.isExact)
            #expect(abs(lottery.probabilities.reduce(0, +) - Double(pool.seats)) < 1e-9)
            #expect(lottery.shapes.map(\.share).reduce(0, +) == CohortLottery.shares)
        }
        #expect(compared > 5)
    }

    @Test func `every draw keeps every rule, and the draws come out as the chances say`() throws {
        var draws = RepeatableDraws(41)
        var drawn = 0
        while drawn < 5 {
            let pool = SmallPool(&draws, candidates: 9).pool
            guard let lottery = try? pool.lottery() else { continue }
            drawn += 1
            var counts = [Double](repeating: 0, count: 9)
            for _ in 0..<4000 {
                let cohort = lottery.draw { draws.next() }
                #expect(pool.broken(by: cohort) == [])
                for member in cohort { counts[member] += 1 }
            }
            for (count, chance) in zip(counts, lottery.probabilities) {
                // Five standard deviations of 4000 draws are 0.04 at most.
                #expect(abs(count / 4000 - chance) < 0.04)
            }
        }
    }

    @Test func `the same numbers draw the same cohort`() throws {
        var first = RepeatableDraws(1)
        var second = RepeatableDraws(1)
        let pool = CohortPool(candidates: (0..<12).map { CohortCandidate(id: "\($0)") }, seats: 5, quotas: [])
        let lottery = try pool.lottery()
        #expect(lottery.shapes.count == 1 && lottery.groups.count == 1)
        #expect(lottery.draw { first.next() } == lottery.draw { second.next() })
        #expect(lottery.probabilities.allSatisfy { abs($0 - 5 / 12.0) < 1e-12 })
    }

    @Test func `who can be in no cohort has no chance, and who must be in all is certain`() throws {
        let rare = CohortFeature("kind", "rare")
        let common = CohortFeature("kind", "common")
        let people = [rare, common, common, common, nil].map { feature in
            CohortCandidate(id: "x", features: feature.map { [$0] } ?? [])
        }
        let pool = CohortPool(
            candidates: people, seats: 3,
            quotas: [CohortQuota(rare, from: 1, to: 1), CohortQuota(common, from: 2, to: 2)])
        let chances = try pool.lottery().probabilities
        #expect(abs(chances[0] - 1) < 1e-9 && chances[4] == 0)
        #expect(chances[1...3].allSatisfy { abs($0 - 2 / 3.0) < 1e-8 })
    }

    @Test func `when time runs out the chances reached so far still keep every rule`() throws {
        var draws = RepeatableDraws(43)
        let pool = SmallPool(&draws, candidates: 10).pool
        let lottery = try pool.lottery(seconds: 0)
        #expect(!lottery.isExact)
        #expect(pool.broken(by: lottery.draw { draws.next() }) == [])
    }
}
