/// The best assignment by CBC over those pairs that the prices of the linear programme do not rule out.
struct PairSearch {
    /// The best found and how good any can be, in affinities.
    struct Found {
        let problem: AssignmentProblem
        let pairs: [AssignedPair]
        let bound: Double
        let isProven: Bool

        func answer(floorBound: Double) -> AssignmentAnswer {
            AssignmentAnswer(pairs, of: problem, floorBound: floorBound, isExact: isProven)
        }
    }

    let problem: AssignmentProblem
    let aim: PairProgramme.Aim

    /// Below 1: how much of each pair a linear answer may take; only `relax` knows it.
    let cap: Double

    init(_ problem: AssignmentProblem, aim: PairProgramme.Aim, cap: Double = 1) {
        self.problem = problem
        self.aim = aim
        self.cap = cap
    }

    private var slack: Double { 1e-9 * (problem.affinities.largest > 0 ? problem.affinities.largest : 1) }

    private func value(of pairs: [AssignedPair]) -> Double {
        if case .floor = aim { return problem.sums(of: pairs).min() ?? 0 }
        return problem.total(of: pairs)
    }

    /// - Parameter start: an assignment that keeps to everything; the answer is never worse.
    /// - Throws: `Shortage` when there is none, `ProgrammeFault`.
    func best(seconds: Double?, start: [AssignedPair]?) throws -> Found {
        if let shortage = Shortage.counted(in: problem) { throw shortage }
        let watch = Stopwatch(seconds)
        let relaxed = try relax(start: start)
        var best = start
        var bound = relaxed.bound
        func isReached() -> Bool { best.map { value(of: $0) >= bound - slack } ?? false }

        var tried = relaxed.programme.columns
        var isProven = isReached()
        for share in [0.3, 1.0] where !isProven {
            if share == 1 {
                let missing = best.map { (bound - value(of: $0)) / relaxed.programme.unit } ?? .infinity
                let kept = pairs { relaxed.promise($0) >= -missing - 1e-7 }
                tried = Array(Set(kept).union(best.map { Set($0).subtracting(problem.frozen) } ?? []).sorted())
            }
            let programme = PairProgramme(problem, aim, over: tried, whole: true)
            let outcome = try search(programme, seconds: watch.left.map { $0 * share }, start: best)
            if let found = outcome.pairs, best.map({ value(of: found) > value(of: $0) }) ?? true { best = found }
            // The first search knows only the pairs the linear programme liked; the second knows all that matter.
            if share == 1 {
                isProven = outcome.isProven
                if isProven, best == nil { throw Shortage.together }
                bound = isProven ? best.map(value(of:)) ?? bound : min(bound, outcome.bound * relaxed.programme.unit)
            }
            isProven = isProven || isReached()
        }
        guard let best else { throw UnfinishedAssignment(seconds: seconds ?? 0) }
        return Found(problem: problem, pairs: best, bound: max(bound, value(of: best)), isProven: isProven)
    }

    private func pairs(where isWanted: (AssignedPair) -> Bool) -> [AssignedPair] {
        var wanted: [AssignedPair] = []
        for candidate in problem.needs.indices {
            for reviewer in problem.loads.indices {
                let pair = AssignedPair(reviewer: reviewer, candidate: candidate)
                if problem.affinities.mayMeet(pair), !problem.frozen.contains(pair), isWanted(pair) {
                    wanted.append(pair)
                }
            }
        }
        return wanted
    }

    struct Relaxed {
        let programme: PairProgramme
        /// One for each pair of the programme.
        let values: [Double]
        let duals: [Double]
        let bound: Double

        func promise(_ pair: AssignedPair) -> Double { programme.promise(of: pair, duals) }
    }

    /// The linear programme over all pairs, those called in by the prices as they are needed.
    func relax(start: [AssignedPair]?) throws -> Relaxed {
        let prices = PriceEstimate.prices(problem, scans: 20 * problem.needs.count)
        let most = 10 + 2 * (problem.needs.max() ?? 0)
        var columns = Set(FavouritePairs.pairs(problem.affinities, minus: prices, most: most)).union(start ?? [])
        columns.subtract(problem.frozen)
        while true {
            let programme = PairProgramme(problem, aim, over: columns.sorted(), whole: false, cap: cap)
            let outcome = try programme.programme.relaxed()
            if outcome.standing == .impossible {
                let all = pairs { _ in true }
                if all.count == columns.count { throw Shortage.together }
                columns = Set(all)
                continue
            }
            let more = pairs { programme.promise(of: $0, outcome.duals) > 1e-9 && !columns.contains($0) }
            let frozen = problem.total(of: problem.frozen)
            if more.isEmpty {
                var bound = outcome.total * programme.unit
                if case .total = aim { bound += frozen } else if cap == 1 { bound = AffinityGrid(problem).down(bound) }
                return Relaxed(programme: programme, values: outcome.values, duals: outcome.duals, bound: bound)
            }
            columns.formUnion(best(of: more) { programme.promise(of: $0, outcome.duals) })
        }
    }

    /// Of each candidate the eight most promising.
    private func best(of pairs: [AssignedPair], by promise: (AssignedPair) -> Double) -> [AssignedPair] {
        let promises = pairs.map { (pair: $0, promise: promise($0)) }
        return Dictionary(grouping: promises, by: \.pair.candidate).values.flatMap { own in
            own.sorted { ($1.promise, $0.pair) < ($0.promise, $1.pair) }.prefix(8).map(\.pair)
        }
    }

    /// CBC's own tolerance may let a sum pass that lies a hair below the floor: such a choice is forbidden by name.
    private func search(
        _ programme: PairProgramme, seconds: Double?, start: [AssignedPair]?
    ) throws -> (pairs: [AssignedPair]?, bound: Double, isProven: Bool) {
        var programme = programme
        let watch = Stopwatch(seconds)
        while true {
            let outcome = try programme.programme.solve(
                seconds: watch.left, start: start.map { programme.values(of: $0) })
            let frozen = problem.total(of: problem.frozen) / programme.unit
            var bound = outcome.bound
            if case .total = aim { bound += frozen }
            if outcome.values.isEmpty { return (nil, bound, outcome.isProven) }
            let pairs = programme.pairs(of: outcome.values)
            guard case .total(let floor?) = aim else { return (pairs, bound, outcome.isProven) }
            let sums = problem.sums(of: pairs)
            let low = sums.indices.filter { sums[$0] < floor - slack * 2 }
            if low.isEmpty { return (pairs, bound, outcome.isProven) }
            if watch.isOver { return (nil, bound, false) }
            for candidate in low {
                programme.forbid(pairs.filter { $0.candidate == candidate && !problem.frozen.contains($0) })
            }
        }
    }
}
