import Solving

/// A pool of chance small enough to look at every cohort in it.
struct SmallPool {
    let pool: CohortPool

    init(_ draws: inout RepeatableDraws, candidates: Int, features: Int = 2) {
        let people = (0..<candidates).map { number in
            let own = (0..<3).filter { _ in draws.chance(0.85) }.map {
                CohortFeature("category \($0)", "feature \(draws.whole(0...features - 1))")
            }
            return CohortCandidate(
                id: "c\(number)", score: Double(draws.whole(10...50)) / 10, features: Set(own),
                organisation: draws.chance(0.7) ? "house \(draws.whole(0...3))" : nil, cost: Double(draws.whole(1...4)))
        }
        let seats = draws.whole(1...max(1, candidates - 2))
        var quotas: [CohortQuota] = []
        for category in 0..<3 {
            for name in 0..<features where draws.chance(0.5) {
                let low = draws.whole(0...max(0, seats / 2))
                quotas.append(
                    CohortQuota(
                        CohortFeature("category \(category)", "feature \(name)"), from: low,
                        to: low + draws.whole(0...2)))
            }
        }
        var pool = CohortPool(candidates: people, seats: seats, quotas: quotas)
        if draws.chance(0.3) { pool.mostPerOrganisation = draws.whole(1...2) }
        if draws.chance(0.3) { pool.budget = Double(seats * 3) }
        if draws.chance(0.2) { pool.musts = [draws.whole(0...candidates - 1)] }
        if draws.chance(0.2), candidates > 2 { pool.together = [CohortPool.Pair(0, draws.whole(1...candidates - 1))] }
        if draws.chance(0.2), candidates > 2 { pool.apart = [CohortPool.Pair(1, candidates - 1)] }
        self.pool = pool
    }

    /// Every set of as many candidates as there are seats that keeps these rules, counted here, not by the library.
    static func cohorts(of pool: CohortPool, keeping rules: [CohortRule]) -> [[Int]] {
        var found: [[Int]] = []
        for bits in 0..<(1 << pool.candidates.count) where bits.nonzeroBitCount == pool.seats {
            let members = pool.candidates.indices.filter { bits & (1 << $0) != 0 }
            let isKept = rules.allSatisfy { rule in
                switch rule {
                case .seats: true
                case .quota(let place):
                    (pool.quotas[place].least...pool.quotas[place].most).contains(
                        members.filter { pool.candidates[$0].features.contains(pool.quotas[place].feature) }.count)
                case .perOrganisation:
                    Set(members.compactMap { pool.candidates[$0].organisation }).allSatisfy { house in
                        members.filter { pool.candidates[$0].organisation == house }.count
                            <= pool.mostPerOrganisation ?? 99
                    }
                case .budget: members.map { pool.candidates[$0].cost }.reduce(0, +) <= pool.budget ?? 1e9
                case .must(let candidate): members.contains(candidate)
                case .together(let place):
                    members.contains(pool.together[place].first) == members.contains(pool.together[place].second)
                case .apart(let place):
                    !members.contains(pool.apart[place].first) || !members.contains(pool.apart[place].second)
                }
            }
            if isKept { found.append(members) }
        }
        return found
    }
}
