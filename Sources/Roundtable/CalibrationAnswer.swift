import Solving

/// The answer of `calibrate` as JSON.
struct CalibrationAnswer: Encodable {
    struct Variance: Encodable {
        let candidate, reviewer, residual: Double
    }

    struct Candidate: Encodable {
        let id: String
        let raw, calibrated, low, high: Double
        let reviews: Int
        let first: Double?
    }

    struct Reviewer: Encodable {
        let id: String
        let leniency: Double
        let reviews: Int
    }

    let mean: Double
    let variance: Variance
    let candidates: [Candidate]
    let reviewers: [Reviewer]
    let scores, abstentions: Int
    let converged: Bool
    let evaluations: Int
    /// What `first` rests on; absent where it was not asked for.
    let draws: Int?

    init(_ calibration: Calibration, abstentions: Int) {
        let found = calibration.variance
        mean = calibration.mean
        variance = Variance(candidate: found.candidate, reviewer: found.reviewer, residual: found.residual)
        candidates = calibration.candidates.map {
            Candidate(
                id: $0.id, raw: $0.raw, calibrated: $0.calibrated, low: $0.low, high: $0.high, reviews: $0.reviews,
                first: $0.first)
        }
        reviewers = calibration.reviewers.map { Reviewer(id: $0.id, leniency: $0.leniency, reviews: $0.reviews) }
        scores = candidates.reduce(0) { $0 + $1.reviews }
        self.abstentions = abstentions
        converged = calibration.isConverged
        evaluations = calibration.evaluations
        draws = calibration.draws > 0 ? calibration.draws : nil
    }
}
