internal import CCbc

/// A programme laid out column by column as the solvers want it: to be made small instead of large, so that no sign is
/// left to them.
struct ProgrammeColumns {
    private(set) var starts: [Int32] = [0]
    private(set) var rows: [Int32] = []
    private(set) var coefficients: [Double] = []
    /// What each column costs, in units that leave the largest well above the solvers' tolerances; a power of two, so that nothing is rounded.
    let costs: [Double]
    let unit: Double
    let columnLow: [Double], columnHigh: [Double]
    let rowLow: [Double], rowHigh: [Double]

    init(_ programme: Programme) throws(ProgrammeFault) {
        try Self.check(programme)
        let gains = programme.columns.map(\.gain)
        let largest = gains.map(\.magnitude).max() ?? 0
        // Whole gains stay as they are: the solver finds out that the total moves in whole steps, and prunes by it.
        let isWhole = gains.allSatisfy { $0 == $0.rounded() && $0.magnitude < 1e9 }
        unit = isWhole || largest == 0 ? 1 : Double(sign: .plus, exponent: largest.exponent - 9, significand: 1)
        costs = gains.map { [unit] in -$0 / unit }
        columnLow = programme.columns.map(\.low)
        columnHigh = programme.columns.map(\.high)
        rowLow = programme.rows.map(\.low)
        rowHigh = programme.rows.map(\.high)

        var entries = [[(row: Int32, coefficient: Double)]](repeating: [], count: programme.columns.count)
        for (row, terms) in programme.rows.enumerated() {
            for (column, coefficient) in zip(terms.columns, terms.coefficients) where coefficient != 0 {
                // A column that a row names twice counts with both: the solvers take one entry only.
                if let last = entries[Int(column)].last, last.row == Int32(row) {
                    entries[Int(column)][entries[Int(column)].count - 1].coefficient += coefficient
                } else {
                    entries[Int(column)].append((Int32(row), coefficient))
                }
            }
        }
        for column in entries {
            rows += column.map(\.row)
            coefficients += column.map(\.coefficient)
            starts.append(Int32(rows.count))
        }
    }

    /// Whether some bounds leave nothing between them, or a row that adds up nothing may not be 0: Clp takes such rows
    /// for a breakdown of its arithmetic.
    var contradictsItself: Bool {
        if zip(columnLow, columnHigh).contains(where: { $0 > $1 }) { return true }
        let filled = Set(zip(rows, coefficients).lazy.filter { $0.1 != 0 }.map(\.0))
        return rowLow.indices.contains { row in
            rowLow[row] > rowHigh[row] || (!filled.contains(Int32(row)) && (rowLow[row] > 0 || rowHigh[row] < 0))
        }
    }

    private static func check(_ programme: Programme) throws(ProgrammeFault) {
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
