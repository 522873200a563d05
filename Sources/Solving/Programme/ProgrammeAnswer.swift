extension Programme {
    /// The sum of gain times value.
    package func total(of values: [Double]) -> Double {
        zip(columns, values).reduce(0) { $0 + $1.0.gain * $1.1 }
    }

    /// Whether an answer keeps every bound and row, but for the rounding that a solver's arithmetic leaves
    /// (one millionth, relative to the size of what is added up).
    package func keeps(_ values: [Double]) -> Bool {
        guard values.count == columns.count else { return false }
        for (column, value) in zip(columns, values) {
            let slack = 1e-6 * max(1, abs(value))
            if !(value >= column.low - slack && value <= column.high + slack) { return false }
            if column.isWhole, value != value.rounded() { return false }
        }
        for row in rows {
            var sum = 0.0
            var size = 1.0
            for (column, coefficient) in zip(row.columns, row.coefficients) {
                sum += coefficient * values[Int(column)]
                size = max(size, abs(coefficient * values[Int(column)]))
            }
            if sum < row.low - 1e-6 * size || sum > row.high + 1e-6 * size { return false }
        }
        return true
    }

    /// Whole columns made exactly whole, the others moved within their bounds.
    func snapped(_ values: [Double]) -> [Double] {
        zip(columns, values).map { column, value in
            column.isWhole ? value.rounded() : min(max(value, column.low), column.high)
        }
    }
}
