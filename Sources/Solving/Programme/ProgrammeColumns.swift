internal import CCbc

/// A programme laid out column by column as the solvers want it, in the one form they are safest with: to be made small
/// instead of large, every column counted from its low bound, costs well above their tolerances.
struct ProgrammeColumns {
    private(set) var starts: [Int32] = [0]
    private(set) var rows: [Int32] = []
    private(set) var coefficients: [Double] = []
    /// What the solvers count each column from, so that theirs begin at 0 wherever there is a low bound.
    let origin: [Double]
    /// How much gain one unit of the solvers' cost is; a power of two, so that nothing is rounded.
    let unit: Double
    let costs: [Double]
    let columnLow: [Double], columnHigh: [Double]
    private(set) var rowLow: [Double], rowHigh: [Double]

    /// Lays out a programme that `check` has passed.
    init(_ programme: Programme) {
        let gains = programme.columns.map(\.gain)
        let largest = gains.map(\.magnitude).max() ?? 0
        // Whole gains stay as they are: the solver finds out that the total moves in whole steps, and prunes by it.
        let isWhole = gains.allSatisfy { $0 == $0.rounded() && $0.magnitude < 1e9 }
        unit = isWhole || largest == 0 ? 1 : Double(sign: .plus, exponent: largest.exponent - 9, significand: 1)
        costs = gains.map { [unit] in -$0 / unit }
        origin = programme.columns.map { $0.low.isFinite ? $0.low : 0 }
        columnLow = zip(programme.columns, origin).map { $0.low - $1 }
        columnHigh = zip(programme.columns, origin).map { $0.high - $1 }
        rowLow = programme.rows.map(\.low)
        rowHigh = programme.rows.map(\.high)

        var entries = [[(row: Int32, coefficient: Double)]](repeating: [], count: programme.columns.count)
        for (row, terms) in programme.rows.enumerated() {
            var shift = 0.0
            for (column, coefficient) in zip(terms.columns, terms.coefficients) where coefficient != 0 {
                shift += coefficient * origin[Int(column)]
                // A column that a row names twice counts with both: the solvers take one entry only.
                if let last = entries[Int(column)].last, last.row == Int32(row) {
                    entries[Int(column)][entries[Int(column)].count - 1].coefficient += coefficient
                } else {
                    entries[Int(column)].append((Int32(row), coefficient))
                }
            }
            rowLow[row] -= shift
            rowHigh[row] -= shift
        }
        for column in entries {
            let filled = column.filter { $0.coefficient != 0 }
            rows += filled.map(\.row)
            coefficients += filled.map(\.coefficient)
            starts.append(Int32(rows.count))
        }
    }

    /// Whether some bounds leave nothing between them, or a row that adds up nothing may not be 0: Clp takes such rows
    /// for a breakdown of its arithmetic.
    var contradictsItself: Bool {
        if zip(columnLow, columnHigh).contains(where: { $0 > $1 }) { return true }
        let filled = Set(rows)
        return rowLow.indices.contains { row in
            rowLow[row] > rowHigh[row] || (!filled.contains(Int32(row)) && (rowLow[row] > 0 || rowHigh[row] < 0))
        }
    }

    /// The programme's values for a solver's.
    func values(_ found: UnsafePointer<Double>) -> [Double] {
        origin.indices.map { origin[$0] + found[$0] }
    }

    /// - Throws: `ProgrammeFault.malformed`.
    static func check(_ programme: Programme) throws(ProgrammeFault) {
        for (number, column) in programme.columns.enumerated()
        where column.low.isNaN || column.high.isNaN || !column.gain.isFinite {
            throw .malformed("column \(number) has a bound or gain that is not a number")
        }
        for (number, row) in programme.rows.enumerated() {
            if row.low.isNaN || row.high.isNaN || !row.coefficients.allSatisfy(\.isFinite) {
                throw .malformed("row \(number) has a bound or coefficient that is not a number")
            }
            if row.columns.count != row.coefficients.count
                || !row.columns.allSatisfy({ $0 >= 0 && $0 < programme.columns.count })
            {
                throw .malformed("row \(number) names a column that is not there")
            }
        }
    }
}
