import Solving

/// A small programme of chance, and its best answer by trying every answer.
struct RandomProgramme {
    var programme = Programme()

    /// All columns whole, at most `size` of them; small numbers so that equal totals and impossible rows both occur.
    init(_ draws: inout RepeatableDraws, size: Int = 8) {
        let count = draws.whole(1...size)
        let isFine = draws.chance(0.3)
        for _ in 0..<count {
            let low = Double(draws.whole(-2...0)) * (draws.chance(0.3) ? 1 : 0)
            let gain = isFine ? draws.real(-1...1) * 1e-4 : Double(draws.whole(-5...9))
            programme.column(low: low, high: low + Double(draws.whole(0...2)), gain: gain)
        }
        for _ in 0..<draws.whole(0...5) {
            let terms = (0..<count).filter { _ in draws.chance(0.6) }.map { ($0, Double(draws.whole(-4...7))) }
            let low = Double(draws.whole(-6...8))
            switch draws.whole(0...3) {
            case 0: programme.keep(terms, from: low)
            case 1: programme.keep(terms, to: low)
            case 2: programme.keep(terms, from: low, to: low)
            default: programme.keep(terms, from: low, to: low + Double(draws.whole(0...5)))
            }
        }
    }

    /// The highest total of any answer, or nothing when there is none.
    var bestByTrying: Double? {
        var best: Double?
        var values = programme.columns.map(\.low)
        func place(_ column: Int) {
            if column == values.count {
                let isKept = programme.rows.allSatisfy { row in
                    let sum = zip(row.columns, row.coefficients).reduce(0) { $0 + $1.1 * values[Int($1.0)] }
                    return sum >= row.low && sum <= row.high
                }
                let total = zip(programme.columns, values).reduce(0) { $0 + $1.0.gain * $1.1 }
                if isKept { best = max(best ?? total, total) }
                return
            }
            for step in 0...Int(programme.columns[column].high - programme.columns[column].low) {
                values[column] = programme.columns[column].low + Double(step)
                place(column + 1)
            }
        }
        place(0)
        return best
    }
}
