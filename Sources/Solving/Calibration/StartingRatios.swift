/// A first guess at the variance ratios, from sums of squares alone (method 3 of Henderson, 1953).
///
/// Cheap, and near enough to the restricted likelihood's answer that few evaluations of that remain.
enum StartingRatios {
    static func estimate(_ crossing: Crossing) -> VarianceRatios {
        let (many, few) = (crossing.many, crossing.few)
        let within = remainders(of: crossing.values, in: many)
        let explained = explanation(by: crossing, of: few.sums(within))
        let total = Double(crossing.values.count)
        let freedom = total - Double(many.count.count) - Double(few.count.count) + 1
        let squares = sumOfSquares(within)
        let residual = max(squares - explained, 0)
        // Too few scores for sums of squares, or none left over.
        guard freedom >= 1 else { return VarianceRatios(many: 1, few: 1) }
        let variance = max(residual / freedom, 1e-12 * squares / total)
        guard variance > 0 else { return VarianceRatios(many: VarianceRatios.greatest, few: 0) }
        let explainedByMany = sumOfSquares(remainders(of: crossing.values, in: few)) - residual
        func ratio(_ explained: Double, _ members: Int, _ others: Int) -> Double {
            let spread = (explained - variance * Double(members - 1)) / (total - Double(others))
            return max(spread / variance, 0.01)
        }
        return VarianceRatios(
            nearest: SIMD2(
                ratio(explainedByMany, many.count.count, few.count.count),
                ratio(explained, few.count.count, many.count.count)))
    }

    /// What each score is above the mean of its member.
    private static func remainders(of values: [Double], in grouping: Crossing.Grouping) -> [Double] {
        var result = values
        grouping.spread(zip(grouping.sums(values), grouping.count).map(/), times: -1, into: &result)
        return result
    }

    private static func sumOfSquares(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }

    /// The sum of squares that the few explain beyond the many: least squares by conjugate gradients, each step
    /// divided by the scores of the member.
    private static func explanation(by crossing: Crossing, of right: [Double]) -> Double {
        let few = crossing.few
        func applied(_ values: [Double]) -> [Double] {
            few.sums(remainders(of: few.member.map { values[$0] }, in: crossing.many))
        }
        func product(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
        var solution = [Double](repeating: 0, count: right.count)
        var left = right
        var scaled = zip(left, few.count).map(/)
        var direction = scaled
        var size = product(left, scaled)
        let enough = 1e-20 * size
        for _ in 0..<min(200, right.count * 2) where size > enough {
            let image = applied(direction)
            let bend = product(direction, image)
            guard bend > 0 else { break }
            let length = size / bend
            for place in solution.indices {
                solution[place] += length * direction[place]
                left[place] -= length * image[place]
            }
            scaled = zip(left, few.count).map(/)
            let next = product(left, scaled)
            for place in direction.indices { direction[place] = scaled[place] + next / size * direction[place] }
            size = next
        }
        return product(solution, right)
    }
}
