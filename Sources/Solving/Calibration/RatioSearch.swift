/// Finds the variance ratios at which the restricted likelihood is greatest.
///
/// Newton steps with the average information, corrected by what the last step taught, halved until the likelihood
/// does not fall, and kept to ratios that are possible; a ratio may come to rest at zero.
struct RatioSearch {
    let best: RestrictedLikelihood
    /// How often the likelihood was worked out.
    let evaluations: Int
    /// The slope is nought to within a ten-thousandth of what the estimates are uncertain by, or
    /// there is no residual.
    let isConverged: Bool

    private static let mostEvaluations = 60
    /// Twice the square of the distance to the top, in standard errors of the ratios, at which the search ends.
    private static let nearEnough = 1e-9
    /// A step multiplies a ratio by at most this.
    private static let stride = 10.0

    /// Nil where the likelihood cannot be worked out even at the start, as when all scores are the same.
    init?(_ crossing: Crossing) {
        let start = RestrictedLikelihood(crossing, at: StartingRatios.estimate(crossing))
        guard var here = start ?? RestrictedLikelihood(crossing, at: VarianceRatios(many: 1, few: 1)) else {
            return nil
        }
        var curvature = here.curvature
        var evaluations = 1
        var isConverged = false
        // What the deviance cannot be told to: near the top the slope alone shows the way.
        let rounding = 1e-11 * (abs(here.deviance) + Double(crossing.values.count))
        search: while true {
            let place = here.equations.ratios.point
            let stuckLow = (place .<= 0) .& (here.slope .>= 0)
            let stuckHigh = (place .>= VarianceRatios.greatest) .& (here.slope .<= 0)
            let step = curvature.step(against: here.slope, moving: .!(stuckLow .| stuckHigh))
            if -(here.slope * step).sum() < Self.nearEnough {
                isConverged = true
                break
            }
            let limit = pointwiseMax(place, SIMD2(repeating: 0.1)) * Self.stride
            var fraction = 1.0
            while true {
                if evaluations == Self.mostEvaluations { break search }
                let target = VarianceRatios(nearest: pointwiseMin(place + fraction * step, limit))
                let there = RestrictedLikelihood(crossing, at: target)
                evaluations += 1
                if let there, there.deviance <= here.deviance + rounding {
                    curvature = there.curvature.corrected(
                        step: target.point - place, change: there.slope - here.slope)
                    here = there
                    break
                }
                fraction /= 2
                // However small the step, the likelihood does not rise: the top is as near as it will be.
                if fraction < 1e-6 { break search }
            }
        }
        best = here
        self.evaluations = evaluations
        // Where there is no residual, the ratios have no end and rounding is all that is left to search in.
        self.isConverged = isConverged || here.equations.ratios.point.max() > VarianceRatios.greatest / 10
    }
}
