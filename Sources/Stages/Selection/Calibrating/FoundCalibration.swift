import Domain
import Solving

/// What comes of calibrating the scores somebody sees.
struct FoundCalibration: Sendable {
    let digest: String
    private(set) var figures: CalibrationFigures?
    private(set) var agreement = AgreementFigures()
    private(set) var candidates: [CalibrationStore.CandidateRow] = []
    private(set) var reviewers: [CalibrationStore.ReviewerRow] = []
    private(set) var reason: CalibrationReason?

    init(reason: CalibrationReason) {
        self.reason = reason
        digest = ""
    }

    init(_ scores: SelectionStore.VisibleScores, seats: Int) {
        digest = scores.digest
        let sheet = scores.sheet
        if sheet.scores.isEmpty {
            reason = CalibrationReason(.noScores)
            return
        }
        agreement = Self.agreement(sheet)
        do throws(CalibrationRefusal) {
            let found = try Calibrator(sheet).calibration(places: min(seats, sheet.candidates.count))
            figures = CalibrationFigures(
                mean: found.mean, candidateVariance: found.variance.candidate,
                reviewerVariance: found.variance.reviewer, residualVariance: found.variance.residual,
                isConverged: found.isConverged)
            candidates = found.candidates.compactMap { row in
                ID(row.id).map {
                    CalibrationStore.CandidateRow(
                        id: $0, raw: row.raw, calibrated: row.calibrated, low: row.low, high: row.high,
                        reviews: row.reviews, first: row.first ?? 0)
                }
            }
            reviewers = found.reviewers.compactMap { row in
                ID(row.id).map {
                    CalibrationStore.ReviewerRow(person: $0, name: "", leniency: row.leniency, reviews: row.reviews)
                }
            }
        } catch {
            reason = CalibrationReason(error)
        }
    }

    /// Weighted means of a rubric are measurements, so that alpha takes them as such.
    private static func agreement(_ sheet: ScoreSheet) -> AgreementFigures {
        let alpha = KrippendorffAlpha(sheet, level: .interval)
        let share = try? IntraclassCorrelation(sheet)
        return AgreementFigures(
            alpha: alpha?.alpha, alphaLow: alpha?.interval?.lowerBound, alphaHigh: alpha?.interval?.upperBound,
            single: share?.single, average: share?.average, reviewsEach: share?.reviewsEach)
    }
}
