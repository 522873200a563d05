/// An assignment that keeps to everything asked, and how good it is beside the best there could be.
package struct AssignmentAnswer: Sendable, Equatable {
    /// In order of candidates, then reviewers; the frozen pairs among them.
    package let pairs: [AssignedPair]
    /// The sum of all affinities, and the lowest sum of any candidate.
    package let total: Double, floor: Double
    /// No assignment has a higher floor than this.
    package let floorBound: Double
    /// No assignment has a higher total; for the objective floor, none with this floor.
    package let totalBound: Double
    /// Nothing better exists by the objective: proven, but for the solvers' rounding.
    package let isExact: Bool

    init(
        _ pairs: some Sequence<AssignedPair>, of problem: AssignmentProblem, floorBound: Double,
        totalBound: Double? = nil,
        isExact: Bool
    ) {
        self.pairs = pairs.sorted()
        total = problem.total(of: self.pairs)
        floor = problem.sums(of: self.pairs).min() ?? 0
        self.floorBound = max(floorBound, floor)
        self.totalBound = max(totalBound ?? (isExact ? -.infinity : .infinity), total)
        self.isExact = isExact
    }
}
