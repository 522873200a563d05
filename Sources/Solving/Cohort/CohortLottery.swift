/// A lottery over cohorts that keep every rule, as fair as any can be: the lowest chance is as high as it can be, then
/// the next lowest, and so on (LEXIMIN; Flanigan, Gölz, Gupta, Hennig and Procaccia, 2021).
package struct CohortLottery: Sendable, Equatable {
    /// A kind of cohort: how many of each group, and its chance.
    package struct Shape: Sendable, Equatable {
        /// One number for each group.
        package let counts: [Int]
        /// Of `CohortLottery.shares`.
        package let share: Int
    }

    /// The chances are whole numbers of this many shares, so that what is shown is exactly what is drawn from.
    package static let shares = 1_000_000_000

    /// Candidates by place in the pool whom no rule tells apart; each of a group has the same chance.
    package let groups: [[Int]]
    /// The largest share first, equal ones by their counts, falling.
    package let shapes: [Shape]
    /// One for each candidate, as the shapes give it; 0 for who can be in no cohort.
    package let probabilities: [Double]
    /// Whether the chances are proven the fairest; not, when time ran out.
    package let isExact: Bool

    /// Shares for weights that add up to about 1, rounded so that they add up exactly (largest remainder).
    init(groups: [[Int]], weighed: [(counts: [Int], weight: Double)], isExact: Bool) {
        let sum = weighed.reduce(0) { $0 + max(0, $1.weight) }
        let exact = weighed.map { max(0, $0.weight) / sum * Double(Self.shares) }
        var shares = exact.map { Int($0.rounded(.down)) }
        let byRest = exact.indices.sorted {
            (exact[$1] - Double(shares[$1]), $0) < (exact[$0] - Double(shares[$0]), $1)
        }
        for place in byRest.prefix(Self.shares - shares.reduce(0, +)) { shares[place] += 1 }

        let shapes = zip(weighed, shares).filter { $1 > 0 }.map { Shape(counts: $0.counts, share: $1) }.sorted {
            $0.share != $1.share ? $0.share > $1.share : $1.counts.lexicographicallyPrecedes($0.counts)
        }
        var probabilities = [Double](repeating: 0, count: groups.reduce(0) { $0 + $1.count })
        for (number, group) in groups.enumerated() {
            let taken = shapes.reduce(0) { $0 + $1.share * $1.counts[number] }
            for member in group { probabilities[member] = Double(taken) / Double(Self.shares * group.count) }
        }
        self.groups = groups
        self.shapes = shapes
        self.probabilities = probabilities
        self.isExact = isExact
    }

    /// Draws a cohort; the same numbers give the same cohort to everybody.
    ///
    /// The remainder of the first number by `shares` falls on a shape, the shares laid end to end in order. Then, for each
    /// group in order of which some but not all are taken: its members in order; for place 0, 1, … up to how many are taken,
    /// the member there changes places with the one `number mod (members left)` further on; the first ones are taken
    /// (Fisher and Yates). Each step takes one further number.
    /// - Parameter numbers: equally likely 64-bit numbers, one at a time.
    /// - Returns: places in the pool, rising.
    package func draw(_ numbers: () -> UInt64) -> [Int] {
        var share = Int(numbers() % UInt64(Self.shares))
        var drawn = shapes.first
        for shape in shapes {
            drawn = shape
            share -= shape.share
            if share < 0 { break }
        }
        var members: [Int] = []
        for (group, count) in zip(groups, drawn?.counts ?? []) where count > 0 {
            var order = group
            if count < group.count {
                for place in 0..<count {
                    order.swapAt(place, place + Int(numbers() % UInt64(group.count - place)))
                }
            }
            members += order.prefix(count)
        }
        return members.sorted()
    }
}
