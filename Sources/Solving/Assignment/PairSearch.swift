/// The best assignment by CBC over those pairs that the prices of the linear programme do not rule out.
struct PairSearch {
    /// The best found and how good any can be, in affinities.
    struct Found {
        let problem: AssignmentProblem
        let pairs: [AssignedPair]
        let bound: Double
        let isProven: Bool

        func answer(floorBound: Double) -> AssignmentAnswer {
            AssignmentAnswer(pairs, of: problem, floorBound: floorBound, totalBound: bound, isExact: isProven)
        }
    }

    let problem: AssignmentProblem
    let aim: PairProgramme.Aim

    init(_ problem: AssignmentProblem, aim: PairProgramme.Aim) {
        self.problem = problem
        self.aim = aim
    }

    private var slack: Double { 1e-9 * (problem.affinities.largest > 0 ? problem.affinities.largest : 1) }

    private func value(of pairs: [AssignedPair]) -> Double {
        if case .floor = aim { return problem.sums(of: pairs).min() ?? 0 }
        return problem.total(of: pairs)
    }

    /// - Parameters:
    ///   - start: an assignment that keeps to everything; the answer is never worse.
    ///   - ceiling: what is known already to be more than any answer can have.
    /// - Throws: `Shortage` when there is none, `UnfinishedAssignment`, `ProgrammeFault`.
    func best(seconds: Double?, start: [AssignedPair]?, ceiling: Double = .infinity) throws -> Found {
        if let shortage = Shortage.counted(in: problem) { throw shortage }
        let watch = Stopwatch(seconds)
        let relaxed = try PairRelaxation(
            problem, aim, start: start, ceiling: ceiling, until: Stopwatch(watch.left.map { $0 * 0.5 }))
        var best = start
        var bound = relaxed.bound
        func isReached() -> Bool { best.map { value(of: $0) >= bound - slack } ?? false }

        var tried = relaxed.programme.columns
        var isProven = isReached()
        for share in [0.3, 1.0] where !isProven {
            if share == 1 {
                let missing = best.map { (relaxed.reach - value(of: $0)) / relaxed.programme.unit } ?? .infinity
                let kept = problem.pairs { relaxed.promise(of: $0) >= -missing - 1e-7 }
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
