/// The assignment with the highest sum of affinities.
package enum TotalAssignment {
    static func solve(_ problem: AssignmentProblem, columns: Int) -> ([AssignedPair], pivots: Int, arcs: Int) {
        let clock = ContinuousClock(); let t0 = clock.now
        let prices = PriceEstimate.prices(problem, scans: 20 * problem.affinities.candidates)
        let t1 = clock.now
        var flow = PairFlow(problem)
        let f = FavouritePairs.pairs(problem.affinities, minus: prices, most: columns)
        let t2 = clock.now
        flow.solve(startingWith: f)
        print(t1 - t0, t2 - t1, clock.now - t2)
        return (flow.chosen, flow.network.pivots, flow.pairs.count)
    }
    package static func trial(_ problem: AssignmentProblem, columns: Int) -> ([AssignedPair], pivots: Int, arcs: Int) { solve(problem, columns: columns) }
}
