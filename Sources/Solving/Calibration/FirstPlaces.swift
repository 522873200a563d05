import Foundation

/// The probability of each candidate to be among the first so many, from draws of the joint posterior of all effects
/// at the estimated variance components.
///
/// Each draw gives the effects of level, reviewers and candidates together, without any matrix of candidates by
/// candidates; the draw's part in the probability is not counted but worked out: given the reviewers, candidates are
/// independent, so the chance of one to pass the threshold that the others set is a normal probability
/// (Rao-Blackwell). Every draw is used with its mirror image.
struct FirstPlaces {
    /// Draws, mirror images among them.
    static let draws = 2000
    private static let together = 100

    private let likelihood: RestrictedLikelihood
    private let places: Int
    private var chance: CalibrationDraws

    init(_ likelihood: RestrictedLikelihood, places: Int, seed: UInt64) {
        self.likelihood = likelihood
        self.places = places
        chance = CalibrationDraws(seed: seed)
    }

    /// For each candidate, from all their predictions.
    mutating func chances(of predictions: [Double]) -> [Double] {
        let count = predictions.count
        let (crossing, ratios) = (likelihood.equations.crossing, likelihood.equations.ratios)
        let ratio = crossing.manyAreCandidates ? ratios.many : ratios.few
        // Nobody can be told apart: places fall by lot.
        if places >= count || ratio <= 0 {
            return [Double](repeating: min(1, Double(places) / Double(count)), count: count)
        }
        let size = likelihood.residualVariance.squareRoot()
        let spreads = crossing.candidates.count.map { size * (ratio / (1 + ratio * $0)).squareRoot() }
        var sums = [Double](repeating: 0, count: count)
        for _ in 0..<Self.draws / 2 / Self.together {
            let few = fewDraws()
            for draw in 0..<Self.together {
                let centres = self.centres(few.view.part(rows: draw..<draw + 1, columns: 0..<few.view.columns))
                for sign in [size, -size] {
                    let means = zip(predictions, centres).map { $0 + sign * $1 }
                    add(means, spreads, to: &sums)
                }
            }
        }
        return sums.map { min(1, max(0, $0 / Double(Self.draws))) }
    }

    /// Draws with covariance S⁻¹, one in each row: a draw with covariance S, through S⁻¹.
    private mutating func fewDraws() -> DenseMatrix {
        let equations = likelihood.equations
        let crossing = equations.crossing
        let noise = DenseMatrix(rows: Self.together, columns: crossing.few.count.count)
        let reach = equations.ratios.few.squareRoot()
        for draw in 0..<Self.together {
            for member in 0..<noise.view.columns { noise.view[draw, member] = chance.normal() }
            for (many, divisor) in equations.divisors.enumerated() {
                let range = crossing.starts[many]..<crossing.starts[many + 1]
                // Within a member of the many: I − (a/d)11′, of which this is a root.
                let own = range.map { _ in chance.normal() }
                let shrink = (1 - 1 / divisor.squareRoot()) * own.reduce(0, +) / Double(own.count)
                for (place, value) in zip(range, own) {
                    noise.view[draw, crossing.few.member[place]] += reach * (value - shrink)
                }
            }
        }
        let result = DenseMatrix(rows: Self.together, columns: crossing.few.count.count)
        MatrixProduct().add(1, noise.view, equations.inverse.view, to: result.view)
        return result
    }

    /// Where the candidates' effects are centred, given the drawn level and reviewers, as far as that differs from
    /// the predictions; in units of the residual's deviation.
    private mutating func centres(_ row: MatrixView) -> [Double] {
        let (crossing, ratios) = (likelihood.equations.crossing, likelihood.equations.ratios)
        let level = chance.normal() / likelihood.precision.squareRoot()
        let few = crossing.few.sums(likelihood.weighedOnes).enumerated().map {
            ratios.few.squareRoot() * row[0, $0.offset] - ratios.few * $0.element * level
        }
        let ofMany = centres(of: crossing.many, ratios.many, crossing.few.member.map { few[$0] + level })
        if crossing.manyAreCandidates { return ofMany }
        let many = zip(ofMany, likelihood.equations.divisors).map {
            $0 + (ratios.many / $1).squareRoot() * chance.normal()
        }
        return centres(of: crossing.few, ratios.few, crossing.many.member.map { many[$0] + level })
    }

    /// The mean of one side's effects when level and the other side, together `others`, are known.
    private func centres(of side: Crossing.Grouping, _ ratio: Double, _ others: [Double]) -> [Double] {
        zip(side.sums(others), side.count).map { -ratio * $0 / (1 + ratio * $1) }
    }

    private mutating func add(_ means: [Double], _ spreads: [Double], to sums: inout [Double]) {
        let drawn = zip(means, spreads).map { $0 + $1 * chance.normal() }
        let (last, next) = Self.threshold(drawn, places)
        for place in means.indices {
            let bar = drawn[place] >= last ? next : last
            sums[place] += 0.5 * erfc((bar - means[place]) / (spreads[place] * 2.0.squareRoot()))
        }
    }

    /// The value of the last of the first `places`, and the one after it.
    static func threshold(_ values: [Double], _ places: Int) -> (last: Double, next: Double) {
        var values = values
        var (low, high) = (0, values.count - 1)
        // Quickselect (Hoare, 1961) until the values around the boundary stand where they would when sorted.
        while low < high {
            let pivot = values[(low + high) / 2]
            var (left, right) = (low, high)
            while left <= right {
                while values[left] > pivot { left += 1 }
                while values[right] < pivot { right -= 1 }
                if left <= right {
                    values.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if places - 1 <= right {
                high = right
            } else if places - 1 >= left {
                low = left
            } else {
                break
            }
        }
        return (values[places - 1], values[places...].reduce(-.infinity, max))
    }
}
