/// The candidates with at least two scores, ready to be weighed again and again with other multiplicities.
struct AgreementUnits {
    private let level: MeasurementLevel
    /// The different scores, ascending.
    private let values: [Double]
    /// For each comparable candidate, one after the other, which of the values it has.
    private let places: [Int]
    private let starts: [Int]

    var count: Int { starts.count - 1 }
    var scores: Int { places.count }

    init(_ sheet: ScoreSheet, level: MeasurementLevel) {
        let values = Set(sheet.scores.map(\.value)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0.element, $0.offset) })
        var byCandidate = [[Int]](repeating: [], count: sheet.candidates.count)
        for score in sheet.scores { byCandidate[score.candidate].append(numbers[score.value] ?? 0) }
        let units = byCandidate.filter { $0.count > 1 }
        self.level = level
        self.values = values
        places = units.flatMap { $0.sorted() }
        starts = units.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    }

    /// Alpha when each candidate counts so many times; nil where all scores so counted are the same or there are none.
    func alpha(times: [Int]) -> Double? {
        var counts = [Double](repeating: 0, count: values.count)
        var total = 0.0
        for unit in 0..<count where times[unit] > 0 {
            for place in starts[unit]..<starts[unit + 1] { counts[places[place]] += Double(times[unit]) }
            total += Double(times[unit] * (starts[unit + 1] - starts[unit]))
        }
        guard counts.count(where: { $0 > 0 }) > 1 else { return nil }
        let (observed, expected) =
            level == .nominal ? differences(times, counts, total) : distances(times, counts, total)
        return expected > 0 ? 1 - (total - 1) * observed / expected : nil
    }

    /// Ordered pairs of different scores: within candidates, each divided by what one score is compared with, and in all.
    private func differences(_ times: [Int], _ counts: [Double], _ total: Double) -> (Double, Double) {
        var observed = 0.0
        for unit in 0..<count where times[unit] > 0 {
            let size = starts[unit + 1] - starts[unit]
            var (same, run) = (0, 0)
            for place in starts[unit]..<starts[unit + 1] {
                run = place > starts[unit] && places[place] == places[place - 1] ? run + 1 : 1
                same += 2 * run - 1
            }
            observed += Double(times[unit] * (size * size - same)) / Double(size - 1)
        }
        return (observed, counts.reduce(total * total) { $0 - $1 * $1 })
    }

    /// The same with squared distances between positions: for an order, a value's position is the middle of the ranks
    /// of those who have it, which is Krippendorff's ordinal difference.
    private func distances(_ times: [Int], _ counts: [Double], _ total: Double) -> (Double, Double) {
        var positions = values
        if level == .ordinal {
            var below = 0.0
            for place in counts.indices {
                positions[place] = below + counts[place] / 2
                below += counts[place]
            }
        }
        let mean = zip(positions, counts).reduce(0) { $0 + $1.0 * ($1.1 / total) }
        for place in positions.indices { positions[place] -= mean }
        var observed = 0.0
        for unit in 0..<count where times[unit] > 0 {
            var (sum, squares) = (0.0, 0.0)
            let size = Double(starts[unit + 1] - starts[unit])
            let first = positions[places[starts[unit]]]
            for place in starts[unit]..<starts[unit + 1] {
                let distance = positions[places[place]] - first
                sum += distance
                squares += distance * distance
            }
            observed += Double(times[unit]) * 2 * (size * squares - sum * sum) / (size - 1)
        }
        let squares = zip(positions, counts).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
        return (observed, 2 * total * squares)
    }
}
