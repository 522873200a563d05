/// The assignment with the highest sum of affinities.
///
/// It is exact: affinities are rounded to whole multiples of one part in 2^43 of the largest (at 8,000 reviewers and
/// candidates; finer for fewer), and the flow over these is the best there is, which its prices prove over every pair.
package enum TotalAssignment {
    /// - Throws: `Shortage`; `ProgrammeFault` where both organisations and types are asked, which is no flow.
    package static func best(_ problem: AssignmentProblem, seconds: Double? = nil) throws -> AssignmentAnswer {
        if problem.organisations != nil, problem.types != nil {
            return try PairSearch(problem, aim: .total(floor: nil)).best(seconds: seconds, start: nil)
                .answer(floorBound: FloorBound.alone(problem))
        }
        let pairs = try flow(problem, weights: nil)
        return AssignmentAnswer(pairs, of: problem, floorBound: FloorBound.alone(problem), isExact: true)
    }

    /// The pairs, frozen ones among them, with the highest sum of affinities times the weight of their candidate.
    static func flow(_ problem: AssignmentProblem, weights: [Double]?) throws -> [AssignedPair] {
        if let shortage = Shortage.counted(in: problem) { throw shortage }
        var flow = PairFlow(problem, weights: weights)
        flow.solve()
        if let shortage = ShortageSearch.shortage(in: flow) { throw shortage }
        return flow.shares.map(\.pair) + problem.frozen
    }
}
