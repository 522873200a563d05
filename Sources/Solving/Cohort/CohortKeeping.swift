extension CohortPool {
    /// The rules that a set of candidates breaks; empty when it is a cohort.
    package func broken(by members: [Int]) -> [CohortRule] {
        let chosen = Set(members)
        return (chosen.count == seats ? [] : [.seats]) + rules.filter { !keeps($0, chosen) }
    }

    private func keeps(_ rule: CohortRule, _ chosen: Set<Int>) -> Bool {
        switch rule {
        case .seats: return chosen.count == seats
        case .quota(let place):
            let quota = quotas[place]
            let count = count(of: quota, among: Array(chosen))
            return count >= quota.least && count <= quota.most
        case .perOrganisation:
            let counts = Dictionary(grouping: chosen.compactMap { candidates[$0].organisation }, by: \.self)
            return counts.values.allSatisfy { $0.count <= mostPerOrganisation ?? .max }
        case .budget: return chosen.reduce(0) { $0 + candidates[$1].cost } <= (budget ?? .infinity) + 1e-6
        case .must(let candidate): return chosen.contains(candidate)
        case .together(let place):
            return chosen.contains(together[place].first) == chosen.contains(together[place].second)
        case .apart(let place):
            return !(chosen.contains(apart[place].first) && chosen.contains(apart[place].second))
        }
    }
}
