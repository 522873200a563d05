import Foundation
import Solving

/// The answer of `calibrate` for reading.
struct CalibrationTable {
    let text: String

    init(_ calibration: Calibration, abstentions: Int) {
        func number(_ value: Double) -> String { String(format: "%.3f", value) }
        let variance = calibration.variance
        let scores = calibration.candidates.reduce(0) { $0 + $1.reviews }
        let withChances = calibration.candidates.contains { $0.first != nil }
        let candidates = calibration.candidates.map { candidate in
            [
                candidate.id, number(candidate.raw), number(candidate.calibrated), number(candidate.low),
                number(candidate.high), String(candidate.reviews),
            ] + (candidate.first.map { [number($0)] } ?? [])
        }
        let reviewers = calibration.reviewers.sorted { $0.leniency > $1.leniency }.map {
            [$0.id, String(format: "%+.3f", $0.leniency), String($0.reviews)]
        }
        let heads = ["candidate", "raw", "calibrated", "low", "high", "reviews"] + (withChances ? ["first"] : [])
        text = """
            \(scores) scores, \(calibration.candidates.count) candidates, \(calibration.reviewers.count) reviewers; \
            abstentions: \(abstentions).
            Mean \(number(calibration.mean)). Variance: candidates \(number(variance.candidate)), \
            reviewers \(number(variance.reviewer)), residual \(number(variance.residual)).

            \(ScoreFileReading.columns([heads] + candidates))

            \(ScoreFileReading.columns([["reviewer", "leniency", "reviews"]] + reviewers))
            """
    }
}
