/// Who may take the seat of someone who declines, the same rules kept.
package struct CohortReplacement: Sendable, Equatable {
    /// The reserves with whom the cohort keeps every rule, the highest score first, then in the pool's order.
    package let fitting: [Int]
    /// Where nobody fits, the rules that the fewest-breaking reserve would break.
    package let broken: [CohortRule]

    /// One of the fitting, each with the same chance: the one at the number's remainder, in the pool's order.
    /// Nothing, when nobody fits.
    package func drawn(by number: UInt64) -> Int? {
        fitting.isEmpty ? nil : fitting.sorted()[Int(number % UInt64(fitting.count))]
    }
}

extension CohortPool {
    /// - Parameters:
    ///   - decliner: a member of the cohort, by place in the pool.
    ///   - reserves: who may be asked, by place in the pool; members of the cohort are not.
    package func replacement(for decliner: Int, in cohort: [Int], from reserves: [Int]) -> CohortReplacement {
        var free = self
        free.musts.removeAll { $0 == decliner }
        let staying = cohort.filter { $0 != decliner }
        let asked = Set(reserves).subtracting(cohort).sorted()
        let tries = asked.map { (reserve: $0, broken: free.broken(by: staying + [$0])) }
        let fitting = tries.filter(\.broken.isEmpty).map(\.reserve)
            .sorted { (-candidates[$0].score, $0) < (-candidates[$1].score, $1) }
        let nearest = tries.min { $0.broken.count < $1.broken.count }?.broken ?? [.seats]
        return CohortReplacement(fitting: fitting, broken: fitting.isEmpty ? nearest : [])
    }
}
