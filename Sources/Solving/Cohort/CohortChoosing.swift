extension CohortPool {
    /// The cohort with the highest total of scores that keeps every rule, proven; and what each quota costs.
    ///
    /// Where several cohorts share the highest total, which of them comes out is fixed but means nothing.
    /// - Throws: `CohortClash` when no cohort keeps all rules, `ProgrammeFault`.
    package func choose() throws -> CohortChoice {
        let best = try best()
        let prices = try quotas.indices.map { place in try price(of: place, in: best) }
        return CohortChoice(members: best, total: total(best), prices: prices)
    }

    /// The cohort alone, by places in the pool, rising.
    ///
    /// - Throws: `CohortClash` when no cohort keeps all rules, `ProgrammeFault`.
    package func best() throws -> [Int] {
        guard let best = try best(under: rules, from: nil) else { throw try clash() }
        return best
    }

    /// The sum of these candidates' scores.
    package func total(_ members: [Int]) -> Double {
        members.reduce(0) { $0 + candidates[$1].score }
    }

    private func price(of place: Int, in best: [Int]) throws -> CohortChoice.Price {
        let quota = quotas[place]
        let freed = try self.best(under: rules.filter { $0 != .quota(place) }, from: best) ?? best
        let cost = total(freed) - total(best)
        let isCostly = cost > 1e-9 * max(1, abs(total(best)))
        return CohortChoice.Price(
            quota: quota, chosen: count(of: quota, among: best), cost: isCostly ? cost : 0,
            enters: isCostly ? freed.filter { !best.contains($0) } : [],
            leaves: isCostly ? best.filter { !freed.contains($0) } : [])
    }

    private func best(under rules: [CohortRule], from start: [Int]?) throws -> [Int]? {
        let programme = CohortProgramme(self).programme(gains: candidates.map(\.score), under: rules)
        let from = start.map { members in candidates.indices.map { members.contains($0) ? 1.0 : 0 } }
        let outcome = try programme.solve(start: from)
        guard outcome.standing == .optimal else { return nil }
        return candidates.indices.filter { outcome.values[$0] > 0.5 }
    }

    /// Which rules clash, by leaving out one after the other as long as the rest clashes (deletion filter; Chinneck and
    /// Dravnieks, 1991), in two orders; the smaller result. Quotas are left out last, so that what is told is about them.
    package func clash() throws -> CohortClash {
        let groups = CohortTypes(self).groups
        let frame = CohortProgramme(self, groups: groups)
        func isPossible(_ rules: [CohortRule]) throws -> Bool {
            let none = [Double](repeating: 0, count: groups.count)
            return try frame.programme(gains: none, under: rules).solve().standing != .impossible
        }
        if try !isPossible([]) { return CohortClash([.seats]) }
        var smallest: [CohortRule]?
        let others = rules.filter { if case .quota = $0 { false } else { true } }
        let counted = quotas.indices.map(CohortRule.quota)
        for order in [others + counted, others + counted.reversed()] {
            var kept = order
            for rule in order {
                let rest = kept.filter { $0 != rule }
                if try !isPossible(rest) { kept = rest }
            }
            if kept.count < smallest?.count ?? .max { smallest = kept }
        }
        let told = smallest ?? []
        return CohortClash(rules.filter(told.contains))
    }
}
