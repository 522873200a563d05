import Foundation

/// How well variance ratios explain the scores, by the restricted likelihood (Patterson and Thompson, 1971) with the
/// residual variance profiled out, and which way to better ones.
struct RestrictedLikelihood {
    let equations: MixedEquations
    /// The general level, by generalised least squares, and V⁻¹ of ones: what predictions are made of.
    let mean: Double
    let weighedOnes: [Double]
    /// 1′V⁻¹1: in units of the residual variance, the inverse of the variance of the level.
    let precision: Double
    /// P times the scores: what is left of them when level and groups are taken account of.
    let rest: [Double]
    let residualVariance: Double
    /// Minus twice the logarithm, up to a constant.
    let deviance: Double
    /// The deviance by ratio of the many and of the few.
    let slope: SIMD2<Double>
    /// Its second derivative, with the average information of Gilmour, Thompson and Cullis (1995) for the traces.
    let curvature: Curvature

    /// Nil where the equations are singular to the precision of the machine.
    init?(_ crossing: Crossing, at ratios: VarianceRatios) {
        guard let equations = MixedEquations(crossing, at: ratios) else { return nil }
        self.equations = equations
        let freedom = Double(crossing.values.count - 1)
        let ones = equations.weighed([Double](repeating: 1, count: crossing.values.count))
        let precision = ones.reduce(0, +)
        func projected(_ carried: [Double]) -> (level: Double, rest: [Double]) {
            let weighed = equations.weighed(carried)
            let level = weighed.reduce(0, +) / precision
            return (level, zip(weighed, ones).map { $0 - level * $1 })
        }
        let (level, rest) = projected(crossing.values)
        let square = Self.product(crossing.values, rest)
        guard square > 0 else { return nil }

        var working: [[Double]] = []
        var squares = SIMD2<Double>.zero
        for (place, grouping) in [crossing.many, crossing.few].enumerated() {
            let sums = grouping.sums(rest)
            squares[place] = Self.product(sums, sums)
            working.append(grouping.member.map { sums[$0] })
        }
        let (first, second) = (projected(working[0]).rest, projected(working[1]).rest)
        let fit = Curvature(
            many: Self.product(working[0], first), both: Self.product(working[0], second),
            few: Self.product(working[1], second))

        weighedOnes = ones
        self.precision = precision
        mean = level
        self.rest = rest
        residualVariance = square / freedom
        deviance = equations.logarithm + log(precision) + freedom * log(square)
        slope = Self.traces(equations, ones, precision) - freedom * squares / square
        curvature = Curvature(
            many: freedom * (fit.many / square - squares.x * squares.x / (square * square)),
            both: freedom * (fit.both / square - squares.x * squares.y / (square * square)),
            few: freedom * (fit.few / square - squares.y * squares.y / (square * square)))
    }

    /// tr(M′PM) and tr(F′PF).
    private static func traces(_ equations: MixedEquations, _ ones: [Double], _ precision: Double) -> SIMD2<Double> {
        let (crossing, ratios) = (equations.crossing, equations.ratios)
        var (many, few) = (0.0, 0.0)
        for (place, sum) in equations.sumsOfInverse().enumerated() {
            let divisor = equations.divisors[place]
            many += crossing.many.count[place] / divisor - ratios.few * sum / (divisor * divisor)
            few -= ratios.many * sum / divisor
        }
        for (place, count) in crossing.few.count.enumerated() { few += count * equations.inverse.view[place, place] }
        let (ofMany, ofFew) = (crossing.many.sums(ones), crossing.few.sums(ones))
        return SIMD2(many - product(ofMany, ofMany) / precision, few - product(ofFew, ofFew) / precision)
    }

    private static func product(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for place in left.indices { sum += left[place] * right[place] }
        return sum
    }
}
