/// Scores as two crossed groupings: the `many` side (the one with more members, eliminated first) and the `few`.
struct Crossing {
    /// One of the two ways to group the scores.
    struct Grouping {
        /// For each score the member it belongs to.
        let member: [Int]
        /// How many scores each member has.
        let count: [Double]

        init(_ member: [Int], members: Int) {
            self.member = member
            var count = [Double](repeating: 0, count: members)
            for place in member { count[place] += 1 }
            self.count = count
        }

        /// For each member the sum of what its scores carry.
        func sums(_ carried: [Double]) -> [Double] {
            var sums = [Double](repeating: 0, count: count.count)
            for (place, value) in zip(member, carried) { sums[place] += value }
            return sums
        }

        /// Adds to what each score carries a multiple of what its member carries.
        func spread(_ values: [Double], times factor: Double, into carried: inout [Double]) {
            for place in member.indices { carried[place] += factor * values[member[place]] }
        }
    }

    let many: Grouping
    let few: Grouping
    let manyAreCandidates: Bool
    /// What was taken from every score, and what the rest was divided by, so that no digits are lost on the way.
    let level: Double
    let unit: Double
    /// The scores so changed, in the order of the many; `starts[m]..<starts[m + 1]` are those of member m.
    let values: [Double]
    let starts: [Int]

    init(_ sheet: ScoreSheet) {
        let candidatesAreMany = sheet.candidates.count >= sheet.reviewers.count
        let (manyCount, fewCount) =
            candidatesAreMany
            ? (sheet.candidates.count, sheet.reviewers.count) : (sheet.reviewers.count, sheet.candidates.count)
        let pairs = sheet.scores.map { candidatesAreMany ? ($0.candidate, $0.reviewer) : ($0.reviewer, $0.candidate) }
        let order = pairs.indices.sorted { pairs[$0] < pairs[$1] }
        many = Grouping(order.map { pairs[$0].0 }, members: manyCount)
        few = Grouping(order.map { pairs[$0].1 }, members: fewCount)
        let plain = order.map { sheet.scores[$0].value }
        let greatest = max(plain.reduce(0) { max($0, abs($1)) }, .leastNormalMagnitude)
        let level = plain.reduce(0) { $0 + $1 / greatest } / Double(max(plain.count, 1))
        let spread = plain.reduce(0) { max($0, abs($1 / greatest - level)) }
        // Equal scores differ from their mean by rounding at most.
        let unit = spread > 1e-14 ? spread : 1
        values = plain.map { spread > 1e-14 ? ($0 / greatest - level) / unit : 0 }
        self.level = level * greatest
        self.unit = unit * greatest
        manyAreCandidates = candidatesAreMany
        starts = many.count.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int($1)) }
    }

    var candidates: Grouping { manyAreCandidates ? many : few }
    var reviewers: Grouping { manyAreCandidates ? few : many }
}
