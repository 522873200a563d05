/// The assignment whose worst-served candidate is served best, and of those the one with the highest total.
///
/// For more than one reviewer each this is NP-hard (Garg, Kavitha, Kumar, Mehlhorn and Mestre 2010). So: flows and
/// local steps first, then CBC as long as time is given; what is not proven is called so, with its bound.
package enum FloorAssignment {
    /// Beyond so many pairs or nodes CBC is not asked.
    private static let mostPairs = 120_000, mostNodes = 1500

    /// - Parameter seconds: after about so much time the best found is taken.
    /// - Throws: `Shortage`, `UnfinishedAssignment` or `ProgrammeFault`.
    package static func best(_ problem: AssignmentProblem, seconds: Double) throws -> AssignmentAnswer {
        let watch = Stopwatch(seconds)
        let isFlow = problem.organisations == nil || problem.types == nil
        let first =
            isFlow
            ? try TotalAssignment.flow(problem, weights: nil)
            : try PairSearch(problem, aim: .total(floor: nil)).best(seconds: watch.left, start: nil).pairs
        var flows = FloorFlows(problem, from: first, bound: AffinityGrid(problem).down(FloorBound.alone(problem)))
        if flows.isClosed, isFlow {
            return AssignmentAnswer(first, of: problem, floorBound: flows.bound, isExact: true)
        }
        // What is best without a floor is not exceeded with one.
        let most = isFlow ? problem.total(of: first) : Double.infinity
        let isSmall =
            problem.affinities.values.count <= mostPairs
            && problem.needs.count + problem.loads.count <= mostNodes
        if isFlow {
            try flows.run(rounds: isSmall ? 8 : 40, until: Stopwatch((watch.left ?? 0) * (isSmall ? 0.1 : 0.7)))
        } else {
            flows.climb(first, until: watch)
        }
        if !isSmall {
            flows.exchange(until: Stopwatch((watch.left ?? 0) * 0.5))
            if isFlow { try flows.raiseTotal(until: watch) }
            return AssignmentAnswer(flows.best, of: problem, floorBound: flows.bound, totalBound: most, isExact: false)
        }
        flows.exchange(until: Stopwatch((watch.left ?? 0) * 0.2))
        let highest =
            flows.isClosed
            ? PairSearch.Found(problem: problem, pairs: flows.best, bound: flows.bound, isProven: true)
            : try PairSearch(problem, aim: .floor).best(
                seconds: (watch.left ?? 0) * 0.6, start: flows.best, ceiling: flows.bound)
        var raised = FloorFlows(problem, from: highest.pairs, bound: min(highest.bound, flows.bound))
        if isFlow { try raised.raiseTotal(until: watch) }
        if watch.isOver {
            return AssignmentAnswer(
                raised.best, of: problem, floorBound: raised.bound, totalBound: most, isExact: false)
        }
        let found = try PairSearch(problem, aim: .total(floor: raised.floor)).best(
            seconds: watch.left, start: raised.best, ceiling: most)
        return AssignmentAnswer(
            found.pairs, of: problem, floorBound: highest.isProven ? raised.floor : raised.bound,
            totalBound: found.bound, isExact: highest.isProven && found.isProven)
    }
}
