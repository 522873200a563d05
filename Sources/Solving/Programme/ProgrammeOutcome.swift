/// What a search for the best answer came to: the answer itself, how good it is, and how good any answer can be.
package struct ProgrammeOutcome: Sendable, Equatable {
    package enum Standing: Sendable {
        /// No answer gives more.
        case optimal
        /// Time ran out: this is the best found, and `bound` says how much more there may be.
        case bestFound
        /// There is no answer within these bounds.
        case impossible
        /// Time ran out before any answer was found; there may be one.
        case nothingFound
    }

    package let standing: Standing
    /// One value for each column, whole where the column is whole; empty when there is no answer.
    package let values: [Double]
    /// The sum of gain times value; minus infinity when there is no answer.
    package let total: Double
    /// No answer can give more than this; equal to `total` when that is proven, minus infinity when impossible.
    package let bound: Double

    package init(standing: Standing, values: [Double], total: Double, bound: Double) {
        self.standing = standing
        self.values = values
        self.total = total
        self.bound = bound
    }

    package var isProven: Bool { standing == .optimal || standing == .impossible }

    static let impossible = ProgrammeOutcome(
        standing: .impossible, values: [], total: -.infinity, bound: -.infinity)
}
