/// Which part of the variance of scores lies between candidates: ICC(2,1) for one reviewer's score, ICC(2,k) for the
/// mean of several, reviewers being a sample of those there could be (Shrout and Fleiss, 1979).
package struct IntraclassCorrelation: Sendable {
    package enum Method: String, Sendable {
        /// Every reviewer scored every candidate: the mean squares of a two-way analysis of variance.
        case anova
        /// Scores are missing: the variance components by restricted likelihood.
        case components = "variance components"
    }

    package enum Refusal: Error, Sendable, Equatable {
        /// Fewer than two candidates or two reviewers.
        case tooSmall
        /// All scores are the same.
        case noVariance
        /// Scores are missing and their components cannot be had.
        case calibration(CalibrationRefusal)

        package var sentence: String {
            switch self {
            case .tooSmall: "It takes two candidates and two reviewers."
            case .noVariance: "The scores do not vary, so there is no share of their variance."
            case .calibration(let refusal): "Not every reviewer scored every candidate. \(refusal.sentence)"
            }
        }
    }

    package let single: Double
    package let average: Double
    package let method: Method
    /// The k of the average: how many reviews a candidate has, the harmonic mean where that differs.
    package let reviewsEach: Double

    package init(_ sheet: ScoreSheet) throws(Refusal) {
        guard sheet.candidates.count > 1, sheet.reviewers.count > 1 else { throw .tooSmall }
        let (least, greatest) = sheet.scores.reduce((Double.infinity, -Double.infinity)) {
            (min($0.0, $1.value), max($0.1, $1.value))
        }
        guard least < greatest else { throw .noVariance }
        if sheet.isComplete {
            try self.init(squares: MeanSquares(sheet))
        } else {
            try self.init(components: sheet)
        }
    }

    private init(squares: MeanSquares) throws(Refusal) {
        let (candidates, reviewers) = (Double(squares.candidates), Double(squares.reviewers))
        let between = squares.ofCandidates - squares.residual
        let shift = (squares.ofReviewers - squares.residual) / candidates
        let whole = squares.ofCandidates + (reviewers - 1) * squares.residual + reviewers * shift
        guard whole != 0, squares.ofCandidates + shift != 0 else { throw .noVariance }
        single = between / whole
        average = between / (squares.ofCandidates + shift)
        method = .anova
        reviewsEach = reviewers
    }

    private init(components sheet: ScoreSheet) throws(Refusal) {
        let calibration: Calibration
        do { calibration = try Calibrator(sheet).calibration() } catch { throw .calibration(error) }
        let variance = calibration.variance
        let inverse = calibration.candidates.reduce(0) { $0 + 1 / Double($1.reviews) }
        reviewsEach = Double(calibration.candidates.count) / inverse
        let other = variance.reviewer + variance.residual
        single = variance.candidate / (variance.candidate + other)
        average = variance.candidate / (variance.candidate + other / reviewsEach)
        method = .components
    }
}
