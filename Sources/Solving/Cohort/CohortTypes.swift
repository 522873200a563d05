/// The candidates of a pool in groups that no rule tells apart: the same counted features, organisation and cost.
///
/// By symmetry all of a group have the same chance in a fair lottery, so one column stands for them all.
struct CohortTypes {
    /// By place in the pool, in order of the first of each.
    let groups: [[Int]]

    init(_ pool: CohortPool) {
        let counted = Set(pool.quotas.map(\.feature))
        // Who is named by a rule is alone, whoever else brings the same.
        let named = Set(pool.musts + (pool.together + pool.apart).flatMap { [$0.first, $0.second] })
        var places: [CohortCandidate: Int] = [:]
        var groups: [[Int]] = []
        for (place, candidate) in pool.candidates.enumerated() {
            let kind = CohortCandidate(
                id: named.contains(place) ? "\(place)" : "", features: candidate.features.intersection(counted),
                organisation: pool.mostPerOrganisation == nil ? nil : candidate.organisation,
                cost: pool.budget == nil ? 0 : candidate.cost)
            if let group = places[kind] {
                groups[group].append(place)
            } else {
                places[kind] = groups.count
                groups.append([place])
            }
        }
        self.groups = groups
    }
}
