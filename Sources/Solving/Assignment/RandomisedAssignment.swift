/// How likely each pair is in an assignment that is drawn, so that nobody can count on reading whom they want to read:
/// the best expected fit with no pair likelier than a cap (Jecmen et al., NeurIPS 2020).
package struct RandomisedAssignment: Sendable {
    package struct Marginal: Sendable, Equatable {
        package let pair: AssignedPair
        /// Above 0 and at most the cap; 1 for a frozen pair.
        package let probability: Double
    }

    /// One certain place in units of flow; probabilities are whole multiples of one such unit.
    static let certain: Int64 = 1 << 40

    let problem: AssignmentProblem
    /// The pairs that are not frozen, in units.
    let shares: [(pair: AssignedPair, share: Int64)]
    package let cap: Double
    /// By the objective asked, no marginals are better.
    package let isExact: Bool
    /// The highest total without the cap: what the cap costs is the difference.
    package let totalWithoutCap: Double

    package var marginals: [Marginal] {
        let drawn = shares.map { Marginal(pair: $0.pair, probability: Double($0.share) / Double(Self.certain)) }
        return (drawn + problem.frozen.map { Marginal(pair: $0, probability: 1) }).sorted { $0.pair < $1.pair }
    }

    /// The expected sum of affinities.
    package var total: Double { marginals.reduce(0) { $0 + $1.probability * problem.affinity(of: $1.pair) } }

    /// The lowest expected sum of any candidate.
    package var floor: Double {
        var sums = [Double](repeating: 0, count: problem.needs.count)
        for marginal in marginals {
            sums[marginal.pair.candidate] += marginal.probability * problem.affinity(of: marginal.pair)
        }
        return sums.min() ?? 0
    }

    /// - Parameter cap: above 0, at most 1; frozen pairs are exempt.
    /// - Throws: `Shortage`, `CapWithTwoGroupings`, `ProgrammeFault`.
    package init(_ problem: AssignmentProblem, cap: Double, objective: AssignmentObjective) throws {
        if problem.organisations != nil, problem.types != nil { throw CapWithTwoGroupings() }
        self.problem = problem
        self.cap = cap
        totalWithoutCap = problem.total(of: try TotalAssignment.flow(problem, weights: nil))
        let most = Int64((min(max(cap, 0), 1) * Double(Self.certain)).rounded(.down))
        var flow = PairFlow(problem, unit: Self.certain, pairMost: most)
        flow.solve()
        if let shortage = ShortageSearch.shortage(in: flow) { throw shortage }
        let highest = flow.shares
        if objective == .floor {
            let even = try ExpectedFloor(problem, most: most).shares(from: highest)
            shares = even ?? highest
            isExact = even != nil
        } else {
            shares = highest
            isExact = true
        }
    }

    /// One assignment, each pair in it exactly as likely as its marginal. The same seed draws the same.
    package func draw(seed: UInt64) -> AssignmentAnswer {
        var draw = DependentDraw(self, seed: seed)
        return AssignmentAnswer(
            draw.pairs() + problem.frozen, of: problem, floorBound: FloorBound.alone(problem),
            totalBound: .infinity, isExact: isExact)
    }
}
