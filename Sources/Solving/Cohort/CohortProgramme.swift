/// The rules of a pool as a programme: one whole column for each group of like candidates, how many of it are chosen.
struct CohortProgramme {
    let pool: CohortPool
    /// Candidates by place in the pool; every candidate stands in exactly one group, all of a group are alike to the rules.
    let groups: [[Int]]
    private let groupOf: [Int]

    init(_ pool: CohortPool, groups: [[Int]]) {
        self.pool = pool
        self.groups = groups
        var groupOf = [Int](repeating: 0, count: pool.candidates.count)
        for (number, group) in groups.enumerated() { for candidate in group { groupOf[candidate] = number } }
        self.groupOf = groupOf
    }

    /// Each candidate a group of its own.
    init(_ pool: CohortPool) {
        self.init(pool, groups: pool.candidates.indices.map { [$0] })
    }

    /// - Parameter gains: what one of each group adds to the total.
    func programme(gains: [Double], under rules: [CohortRule]) -> Programme {
        var programme = Programme()
        for (group, gain) in zip(groups, gains) { programme.column(high: Double(group.count), gain: gain) }
        programme.keep(groups.indices.map { ($0, 1) }, from: Double(pool.seats), to: Double(pool.seats))
        for rule in rules { add(rule, to: &programme) }
        return programme
    }

    private func add(_ rule: CohortRule, to programme: inout Programme) {
        switch rule {
        case .seats: break
        case .quota(let place):
            let quota = pool.quotas[place]
            programme.keep(
                groups.indices.filter { candidate(of: $0).features.contains(quota.feature) }.map { ($0, 1) },
                from: Double(quota.least), to: Double(quota.most))
        case .perOrganisation:
            let named = groups.indices.filter { candidate(of: $0).organisation != nil }
            let houses = Dictionary(grouping: named) { candidate(of: $0).organisation ?? "" }
            for (_, house) in houses.sorted(by: { $0.key < $1.key }) {
                programme.keep(house.map { ($0, 1) }, to: Double(pool.mostPerOrganisation ?? house.count))
            }
        case .budget:
            programme.keep(groups.indices.map { ($0, candidate(of: $0).cost) }, to: pool.budget ?? .infinity)
        case .must(let candidate): programme.keep([(groupOf[candidate], 1)], from: 1)
        case .together(let place):
            let pair = pool.together[place]
            programme.keep([(groupOf[pair.first], 1), (groupOf[pair.second], -1)], from: 0, to: 0)
        case .apart(let place):
            let pair = pool.apart[place]
            programme.keep([(groupOf[pair.first], 1), (groupOf[pair.second], 1)], to: 1)
        }
    }

    private func candidate(of group: Int) -> CohortCandidate { pool.candidates[groups[group][0]] }
}
