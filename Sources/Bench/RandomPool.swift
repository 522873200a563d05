import Solving

/// A pool of chance with quotas that it can keep: for each category the shares of the pool, with room of two either way.
struct RandomPool {
    static func pool(candidates: Int, seats: Int, categories: Int, features: Int, seed: UInt64) -> CohortPool {
        var dice = SplitMix(state: seed)
        let people = (0..<candidates).map { number in
            CohortCandidate(
                id: "candidate-\(number)", score: Double.random(in: 1...5, using: &dice),
                features: Set(
                    (0..<categories).map { category in
                        // The later features are rarer, as countries and languages are.
                        let rank = min(
                            Int.random(in: 0..<features, using: &dice), Int.random(in: 0..<features, using: &dice))
                        return CohortFeature("category \(category)", "feature \(rank)")
                    }))
        }
        var quotas: [CohortQuota] = []
        for category in 0..<categories {
            for rank in 0..<features {
                let feature = CohortFeature("category \(category)", "feature \(rank)")
                let even = Double(seats) / Double(features)
                let share = Double(people.count { $0.features.contains(feature) } * seats) / Double(candidates)
                let wanted = ((even + share) / 2).rounded()
                quotas.append(CohortQuota(feature, from: max(0, Int(wanted) - 1), to: Int(wanted) + 1))
            }
        }
        return CohortPool(candidates: people, seats: seats, quotas: quotas)
    }
}

/// Random numbers that are the same on every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
