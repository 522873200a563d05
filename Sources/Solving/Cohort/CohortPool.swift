/// Who may be chosen, for how many seats and under which rules.
package struct CohortPool: Sendable {
    /// Two candidates by their places in the pool.
    package struct Pair: Sendable, Hashable {
        package let first: Int, second: Int

        package init(_ first: Int, _ second: Int) {
            self.first = first
            self.second = second
        }
    }

    package let candidates: [CohortCandidate]
    package let seats: Int
    package var quotas: [CohortQuota]
    /// At most this many of one organisation; candidates without an organisation are not counted.
    package var mostPerOrganisation: Int?
    /// The chosen may not cost more than this together.
    package var budget: Double?
    /// Candidates who are to be chosen in any case.
    package var musts: [Int] = []
    package var together: [Pair] = []
    package var apart: [Pair] = []

    package init(candidates: [CohortCandidate], seats: Int, quotas: [CohortQuota]) {
        self.candidates = candidates
        self.seats = seats
        self.quotas = quotas
    }

    /// All rules but the number of seats; quotas last.
    package var rules: [CohortRule] {
        var rules: [CohortRule] = []
        if mostPerOrganisation != nil { rules.append(.perOrganisation) }
        if budget != nil { rules.append(.budget) }
        rules += musts.map(CohortRule.must)
        rules += together.indices.map(CohortRule.together) + apart.indices.map(CohortRule.apart)
        return rules + quotas.indices.map(CohortRule.quota)
    }

    /// Features that some must bring and nobody in the pool does: no choice can help, only a wider call.
    package var uncovered: [CohortFeature] {
        quotas.filter { quota in
            quota.least > 0 && !candidates.contains { $0.features.contains(quota.feature) }
        }.map(\.feature)
    }

    /// How many of these candidates bring what a quota counts.
    package func count(of quota: CohortQuota, among members: [Int]) -> Int {
        members.count { candidates[$0].features.contains(quota.feature) }
    }
}
