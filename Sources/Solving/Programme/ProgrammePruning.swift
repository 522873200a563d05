extension Programme {
    /// The same columns and the same answers with fewer rows: a row of one column becomes that column's bounds, whole
    /// columns get whole bounds, and rows that cannot be broken go. Nothing, when no answer is left.
    ///
    /// CBC 2.10 can end the process over rows of one column in very small programmes.
    func pruned() -> Programme? {
        var low = columns.map(\.low)
        var high = columns.map(\.high)
        var kept = rows.map { row in
            var sums: [Int32: Double] = [:]
            for (column, coefficient) in zip(row.columns, row.coefficients) { sums[column, default: 0] += coefficient }
            let terms = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
            return Row(columns: terms.map(\.key), coefficients: terms.map(\.value), low: row.low, high: row.high)
        }
        var entries = -1
        while entries != kept.reduce(0, { $0 + $1.columns.count }) {
            entries = kept.reduce(0) { $0 + $1.columns.count }
            for (number, column) in columns.enumerated() where column.isWhole {
                low[number] = (low[number] - 1e-7).rounded(.up)
                high[number] = (high[number] + 1e-7).rounded(.down)
            }
            for row in kept where row.columns.count == 1 {
                let column = Int(row.columns[0])
                let coefficient = row.coefficients[0]
                let ends = [row.low / coefficient, row.high / coefficient]
                low[column] = max(low[column], coefficient > 0 ? ends[0] : ends[1])
                high[column] = min(high[column], coefficient > 0 ? ends[1] : ends[0])
                if columns[column].isWhole {
                    low[column] = (low[column] - 1e-7).rounded(.up)
                    high[column] = (high[column] + 1e-7).rounded(.down)
                }
            }
            if zip(low, high).contains(where: { $0 > $1 }) { return nil }
            var open: [Row] = []
            for var row in kept where row.columns.count != 1 {
                row = row.without(fixedAt: low, high)
                var least = 0.0
                var most = 0.0
                for (column, coefficient) in zip(row.columns, row.coefficients) {
                    let ends = (coefficient * low[Int(column)], coefficient * high[Int(column)])
                    least += min(ends.0, ends.1)
                    most += max(ends.0, ends.1)
                }
                if least > row.high + 1e-6 || most < row.low - 1e-6 || row.low > row.high { return nil }
                if !(least >= row.low && most <= row.high) { open.append(row) }
            }
            kept = open
        }
        var pruned = Programme()
        for (number, column) in columns.enumerated() {
            pruned.column(low: low[number], high: high[number], gain: column.gain, whole: column.isWhole)
        }
        for row in kept {
            pruned.keep(zip(row.columns, row.coefficients).map { (Int($0), $1) }, from: row.low, to: row.high)
        }
        return pruned
    }
}

extension Programme.Row {
    /// The row without the columns whose bounds leave one value.
    fileprivate func without(fixedAt low: [Double], _ high: [Double]) -> Self {
        var row = Programme.Row(columns: [], coefficients: [], low: self.low, high: self.high)
        for (column, coefficient) in zip(columns, coefficients) {
            if low[Int(column)] == high[Int(column)] {
                row.low -= coefficient * low[Int(column)]
                row.high -= coefficient * low[Int(column)]
            } else {
                row.columns.append(column)
                row.coefficients.append(coefficient)
            }
        }
        return row
    }
}
