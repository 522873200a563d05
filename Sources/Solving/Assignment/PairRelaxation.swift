/// The linear programme of an assignment over all pairs, those called in by the prices as they are needed: what no
/// assignment can exceed, and what taking a pair would cost.
struct PairRelaxation {
    let programme: PairProgramme
    /// One for each pair of the programme.
    let values: [Double]
    private let duals: [Double]
    /// No assignment has more than this.
    let bound: Double
    /// What the duals prove for all pairs (Lagrange); no less than the bound, and more where time or a ceiling ended
    /// the search for pairs early.
    let reach: Double

    /// How much more there would be per unit of a pair, in units of the programme; what is far below 0 is in no best
    /// answer.
    func promise(of pair: AssignedPair) -> Double { programme.promise(of: pair, duals) }

    /// - Parameters:
    ///   - cap: how much of each pair may be taken.
    ///   - start: pairs that are worth a look.
    ///   - ceiling: a bound known already.
    /// - Throws: `Shortage` when there is no answer, `ProgrammeFault`.
    init(
        _ problem: AssignmentProblem, _ aim: PairProgramme.Aim, cap: Double = 1, start: [AssignedPair]?,
        ceiling: Double = .infinity, until watch: Stopwatch = Stopwatch(nil)
    ) throws {
        let prices = PriceEstimate.prices(problem, scans: 20 * problem.needs.count)
        let most = 10 + 2 * (problem.needs.max() ?? 0)
        var columns = Set(FavouritePairs.pairs(problem.affinities, minus: prices, most: most)).union(start ?? [])
        columns.subtract(problem.frozen)
        var frozen = 0.0
        if case .total = aim { frozen = problem.total(of: problem.frozen) }
        var quota = 8
        while true {
            let programme = PairProgramme(problem, aim, over: columns.sorted(), whole: false, cap: cap)
            let outcome = try programme.programme.relaxed()
            if outcome.standing == .impossible {
                let all = problem.pairs { _ in true }
                if all.count == columns.count { throw Shortage.together }
                columns = Set(all)
                continue
            }
            let more = Self.promising(programme, outcome.duals, beside: columns)
            let value = outcome.total * programme.unit + frozen
            if more.isEmpty || value >= ceiling - 1e-9 * programme.unit || watch.isOver {
                let beyond = more.reduce(0.0) { sum, own in
                    own.prefix(problem.needs[own[0].pair.candidate]).reduce(sum) { $0 + $1.promise }
                }
                reach = value + beyond * programme.unit
                var bound = min(reach, ceiling)
                if case .floor = aim, cap == 1 { bound = AffinityGrid(problem).down(bound) }
                self.bound = bound
                (self.programme, values, duals) = (programme, outcome.values, outcome.duals)
                return
            }
            for own in more { columns.formUnion(own.prefix(quota).map(\.pair)) }
            quota *= 2
        }
    }

    /// Of each candidate that has any, the pairs that would improve the answer, the best first.
    private static func promising(
        _ programme: PairProgramme, _ duals: [Double], beside columns: Set<AssignedPair>
    ) -> [[(pair: AssignedPair, promise: Double)]] {
        var found: [[(pair: AssignedPair, promise: Double)]] = []
        for candidate in programme.problem.needs.indices {
            var own: [(pair: AssignedPair, promise: Double)] = []
            for pair in programme.problem.pairs(of: candidate) {
                let promise = programme.promise(of: pair, duals)
                if promise > 1e-9, !columns.contains(pair) { own.append((pair, promise)) }
            }
            if !own.isEmpty { found.append(own.sorted { ($1.promise, $0.pair) < ($0.promise, $1.pair) }) }
        }
        return found
    }
}
