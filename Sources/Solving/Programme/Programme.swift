/// A linear programme with some or all of its columns whole numbers: what to make as large as possible, within what.
///
/// Values only; `solve` in `CbcSolver` finds the best answer. Columns and rows are numbered from 0 in the order they were added.
package struct Programme: Sendable {
    package struct Column: Sendable {
        package var low: Double, high: Double
        /// How much one unit of the column adds to what is maximised.
        package var gain: Double
        package var isWhole: Bool
    }

    package struct Row: Sendable {
        package var columns: [Int32]
        package var coefficients: [Double]
        package var low: Double, high: Double
    }

    package private(set) var columns: [Column] = []
    package private(set) var rows: [Row] = []

    package init() {}

    /// Adds a column and returns its number.
    @discardableResult
    package mutating func column(low: Double = 0, high: Double = 1, gain: Double = 0, whole: Bool = true) -> Int {
        columns.append(Column(low: low, high: high, gain: gain, isWhole: whole))
        return columns.count - 1
    }

    /// Keeps a weighted sum of columns between two bounds; an infinite bound is none. Returns the row's number.
    @discardableResult
    package mutating func keep(
        _ terms: [(column: Int, coefficient: Double)], from low: Double = -.infinity, to high: Double = .infinity
    ) -> Int {
        rows.append(
            Row(columns: terms.map { Int32($0.column) }, coefficients: terms.map(\.coefficient), low: low, high: high))
        return rows.count - 1
    }

    /// Lets a column count in a row that is already there.
    mutating func extend(row: Int, by column: Int, times coefficient: Double) {
        rows[row].columns.append(Int32(column))
        rows[row].coefficients.append(coefficient)
    }
}
