import Solving
import Testing

struct CohortTests {
    @Test func `the cohort has the highest total of all, and each quota costs what leaving it out shows`() throws {
        var draws = RepeatableDraws(21)
        var chosen = 0
        var clashes = 0
        var costly = 0
        for round in 0..<150 {
            let pool = SmallPool(&draws, candidates: draws.whole(2...10)).pool
            let totals = { (rules: [CohortRule]) in
                SmallPool.cohorts(of: pool, keeping: rules).map(pool.total).max()
            }
            guard let best = totals(pool.rules) else {
                clashes += 1
                #expect(throws: CohortClash.self, "round \(round)") { try pool.choose() }
                continue
            }
            chosen += 1
            let choice = try pool.choose()
            #expect(abs(choice.total - best) < 1e-9, "round \(round)")
            #expect(pool.broken(by: choice.members) == [])
            for (place, price) in choice.prices.enumerated() {
                let free = try #require(totals(pool.rules.filter { $0 != .quota(place) }))
                #expect(abs(price.cost - (free - best)) < 1e-9, "round \(round) quota \(place)")
                if price.cost > 0 {
                    costly += 1
                    let other = Set(choice.members).union(price.enters).subtracting(price.leaves)
                    #expect(abs(pool.total(Array(other)) - free) < 1e-9)
                }
            }
        }
        #expect(chosen > 30 && clashes > 20 && costly > 10)
    }

    @Test func `what clashes does so together, and no longer when one of it is left out`() throws {
        var draws = RepeatableDraws(22)
        var clashes = 0
        for round in 0..<200 {
            let pool = SmallPool(&draws, candidates: draws.whole(3...9)).pool
            guard SmallPool.cohorts(of: pool, keeping: pool.rules).isEmpty else { continue }
            clashes += 1
            let rules = try pool.clash().rules
            #expect(SmallPool.cohorts(of: pool, keeping: rules).isEmpty, "round \(round)")
            for rule in rules {
                let rest = rules.filter { $0 != rule }
                #expect(!SmallPool.cohorts(of: pool, keeping: rest).isEmpty, "round \(round): \(rule) is not needed")
            }
        }
        #expect(clashes > 40)
    }

    @Test func `more seats than candidates clash by themselves`() throws {
        let pool = CohortPool(candidates: [CohortCandidate(id: "a")], seats: 2, quotas: [])
        #expect(throws: CohortClash([.seats])) { try pool.choose() }
        #expect(throws: CohortClash([.seats])) { try pool.lottery() }
    }

    @Test func `a needed feature that nobody brings is named`() {
        let asked = CohortFeature("question", "soil")
        let brought = CohortFeature("question", "water")
        let pool = CohortPool(
            candidates: [CohortCandidate(id: "a", features: [brought])], seats: 1,
            quotas: [CohortQuota(asked, from: 1, to: 1), CohortQuota(brought, from: 1, to: 1)])
        #expect(pool.uncovered == [asked])
    }

    @Test func `who takes the seat of one who declines keeps every rule, the highest score first`() throws {
        var draws = RepeatableDraws(23)
        var fitting = 0
        var none = 0
        for _ in 0..<120 {
            let pool = SmallPool(&draws, candidates: draws.whole(4...10)).pool
            guard let cohort = SmallPool.cohorts(of: pool, keeping: pool.rules).first else { continue }
            let decliner = cohort[0]
            let reserves = pool.candidates.indices.filter { !cohort.contains($0) }
            let replacement = pool.replacement(for: decliner, in: cohort, from: reserves)
            var free = pool
            free.musts.removeAll { $0 == decliner }
            let all = SmallPool.cohorts(of: free, keeping: free.rules)
            let expected = reserves.filter { all.contains((cohort.dropFirst() + [$0]).sorted()) }
            #expect(Set(replacement.fitting) == Set(expected))
            let scores = replacement.fitting.map { pool.candidates[$0].score }
            #expect(scores == scores.sorted(by: >))
            if expected.isEmpty {
                none += 1
                #expect(!replacement.broken.isEmpty && replacement.drawn(by: 7) == nil)
            } else {
                fitting += 1
                #expect(replacement.drawn(by: 7) == expected[7 % expected.count])
            }
        }
        #expect(fitting > 10 && none > 5)
    }
}
