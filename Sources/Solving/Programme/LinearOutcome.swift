/// The best answer of a purely linear programme, with what each row is worth.
package struct LinearOutcome: Sendable, Equatable {
    package enum Standing: Sendable {
        case optimal
        case impossible
    }

    package let standing: Standing
    /// One value for each column; empty when impossible.
    package let values: [Double]
    /// The sum of gain times value; minus infinity when impossible.
    package let total: Double
    /// For each row, how much the total grows per unit by which its binding bound is moved up; 0 where neither binds.
    package let duals: [Double]

    static let impossible = LinearOutcome(standing: .impossible, values: [], total: -.infinity, duals: [])
}
