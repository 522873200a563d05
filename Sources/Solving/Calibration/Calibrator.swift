/// Calibrates a sheet of scores: variance components by REML, predictions and their errors.
package struct Calibrator {
    /// What is worked out, and how: candidate and reviewer added up, variances by restricted maximum likelihood. Another
    /// way of working it out gets another name, so that a record says which one it rests on.
    package static let model = "additive-reml-1"

    private let sheet: ScoreSheet
    private let crossing: Crossing

    /// Refuses a panel of fewer than eight, a single candidate, reviews that fall into separate parts, and too many.
    package init(_ sheet: ScoreSheet) throws(CalibrationRefusal) {
        if sheet.reviewers.count < CalibrationRefusal.fewestReviewers {
            throw .fewReviewers(sheet.reviewers.count)
        }
        if sheet.candidates.count < 2 { throw .fewCandidates(sheet.candidates.count) }
        let fewer = min(sheet.candidates.count, sheet.reviewers.count)
        if fewer > CalibrationRefusal.mostOfTheFewer { throw .large(fewer) }
        let parts = PanelParts(of: sheet).parts
        if parts.count > 1 { throw .apart(parts) }
        self.sheet = sheet
        crossing = Crossing(sheet)
    }

    /// With `places` also the probability of each candidate to be among the first so many.
    package func calibration(places: Int? = nil) throws(CalibrationRefusal) -> Calibration {
        if crossing.values.allSatisfy({ $0 == 0 }) { return ofEqualScores(places) }
        guard let search = RatioSearch(crossing) else { throw .singular }
        let best = search.best
        let (equations, ratios) = (best.equations, best.equations.ratios)
        let (ofMany, ofFew) = (
            crossing.many.sums(best.rest).map { ratios.many * $0 }, crossing.few.sums(best.rest).map { ratios.few * $0 }
        )
        let (candidateRatio, reviewerRatio) =
            crossing.manyAreCandidates ? (ratios.many, ratios.few) : (ratios.few, ratios.many)
        let predictions = crossing.manyAreCandidates ? ofMany : ofFew
        let leniencies = crossing.manyAreCandidates ? ofFew : ofMany
        let reach = crossing.candidates.sums(best.weighedOnes)
        let spreads = candidateSpreads(equations)
        let raw = crossing.candidates.sums(crossing.values)
        let unit = crossing.unit
        let mean = crossing.level + unit * best.mean
        var places = places.map { FirstPlaces(best, places: $0, seed: CalibrationDraws.seed(of: sheet)) }
        let chances = places?.chances(of: predictions)
        let residual = unit * unit * best.residualVariance
        let order = predictions.indices.sorted { (-predictions[$0], $0) < (-predictions[$1], $1) }
        let candidates = order.map { place in
            let calibrated = mean + unit * predictions[place]
            let slack = 1 - candidateRatio * reach[place]
            let error = best.residualVariance * (spreads[place] + slack * slack / best.precision)
            let count = crossing.candidates.count[place]
            let margin = unit * Self.normalQuantile * error.squareRoot()
            return Calibration.Candidate(
                id: sheet.candidates[place], raw: crossing.level + unit * raw[place] / count, calibrated: calibrated,
                low: calibrated - margin, high: calibrated + margin, reviews: Int(count),
                first: chances?[place])
        }
        return Calibration(
            mean: mean,
            variance: Calibration.Variance(
                candidate: candidateRatio * residual, reviewer: reviewerRatio * residual, residual: residual),
            candidates: candidates, reviewers: reviewers(leniencies.map { unit * $0 }),
            evaluations: search.evaluations, isConverged: search.isConverged,
            draws: chances == nil ? 0 : FirstPlaces.draws)
    }

    /// The 97.5 % point of the standard normal distribution.
    static let normalQuantile = 1.959963984540054

    /// The variance of each candidate's effect given level and scores, in units of the residual variance.
    private func candidateSpreads(_ equations: MixedEquations) -> [Double] {
        let ratios = equations.ratios
        if !crossing.manyAreCandidates {
            return sheet.candidates.indices.map { ratios.few * equations.inverse.view[$0, $0] }
        }
        return zip(equations.divisors, equations.sumsOfInverse()).map { divisor, sum in
            ratios.many / divisor + ratios.many * ratios.many * ratios.few * sum / (divisor * divisor)
        }
    }

    private func reviewers(_ leniencies: [Double]) -> [Calibration.Reviewer] {
        sheet.reviewers.indices.map {
            Calibration.Reviewer(
                id: sheet.reviewers[$0], leniency: leniencies[$0], reviews: Int(crossing.reviewers.count[$0]))
        }
    }

    /// Where all scores are the same there is nothing to tell candidates or reviewers apart by.
    private func ofEqualScores(_ places: Int?) -> Calibration {
        let value = sheet.scores[0].value
        let chance = places.map { min(1, Double($0) / Double(sheet.candidates.count)) }
        return Calibration(
            mean: value, variance: Calibration.Variance(candidate: 0, reviewer: 0, residual: 0),
            candidates: sheet.candidates.indices.map {
                Calibration.Candidate(
                    id: sheet.candidates[$0], raw: value, calibrated: value, low: value, high: value,
                    reviews: Int(crossing.candidates.count[$0]), first: chance)
            },
            reviewers: reviewers(sheet.reviewers.map { _ in 0 }), evaluations: 0, isConverged: true, draws: 0)
    }
}
