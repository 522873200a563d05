/// Floors by flows alone: each flow weighs badly served candidates more, is raised further by `FloorClimb`, and its
/// value bounds every floor from above (Lagrange); then as much total as the floor reached leaves.
struct FloorFlows {
    let problem: AssignmentProblem
    private(set) var best: [AssignedPair]
    private(set) var floor: Double
    private(set) var bound: Double

    init(_ problem: AssignmentProblem, from start: [AssignedPair], bound: Double) {
        self.problem = problem
        best = start
        floor = problem.sums(of: start).min() ?? 0
        self.bound = bound
    }

    var isClosed: Bool { floor >= bound - 1e-9 * abs(bound) }

    mutating func climb(_ pairs: [AssignedPair], until watch: Stopwatch) {
        var climb = FloorClimb(problem, from: pairs)
        climb.run(until: watch)
        let reached = problem.sums(of: climb.pairs).min() ?? 0
        if reached > floor { (best, floor) = (climb.pairs, reached) }
    }

    /// Exchanges from the best found, then steps from there.
    mutating func exchange(until watch: Stopwatch) {
        if isClosed { return }
        var exchange = FloorExchange(problem, from: best)
        exchange.run(towards: bound, until: watch)
        climb(exchange.pairs, until: watch)
    }

    mutating func run(rounds: Int, until watch: Stopwatch) throws {
        climb(best, until: watch)
        var weights = [Double](repeating: 1, count: problem.needs.count)
        var sums = problem.sums(of: best)
        for round in 0..<rounds where !isClosed && !watch.isOver {
            let target = floor + (bound - floor) * 0.75
            let size = max(abs(target), 1e-12)
            for candidate in weights.indices {
                let short = (target - sums[candidate]) / size
                weights[candidate] *= min(8, max(0.7, 1 + 4 * short / Double(round + 1).squareRoot()))
            }
            let mean = weights.reduce(0, +) / Double(weights.count)
            for candidate in weights.indices { weights[candidate] = max(weights[candidate] / mean, 1e-3) }
            let pairs = try TotalAssignment.flow(problem, weights: weights)
            sums = problem.sums(of: pairs)
            let value = zip(sums, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
            bound = max(floor, min(bound, value))
            climb(pairs, until: watch)
        }
    }

    /// More total at the floor reached: whoever falls below it in the best flow keeps the reviewers of the best found,
    /// and the others flow again.
    mutating func raiseTotal(until watch: Stopwatch) throws {
        let reference = Dictionary(grouping: best, by: \.candidate)
        var kept = Set<Int>()
        while !watch.isOver {
            var fixed = problem
            for candidate in kept { fixed.frozen.formUnion(reference[candidate] ?? []) }
            let pairs = try TotalAssignment.flow(fixed, weights: nil)
            let sums = problem.sums(of: pairs)
            // A sum of the same affinities in another order may differ in its last digit.
            let low = sums.indices.filter { sums[$0] < floor - 1e-10 * abs(floor) && !kept.contains($0) }
            if low.isEmpty {
                if problem.total(of: pairs) > problem.total(of: best) { best = pairs }
                return
            }
            kept.formUnion(low)
        }
    }
}
