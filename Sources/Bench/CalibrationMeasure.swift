import Foundation
import Solving

/// How long a panel's scores take to calibrate: the sheet is drawn anew from a fixed seed, so every run is the same.
struct CalibrationMeasure {
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }

        mutating func normal() -> Double {
            let (first, second) = (Double.random(in: 0..<1, using: &self), Double.random(in: 0..<1, using: &self))
            return (-2 * log(1 - first)).squareRoot() * cos(2 * .pi * second)
        }
    }

    let reviewers: Int
    let candidates: Int
    let scores: Int
    let places: Int?

    /// From `REVIEWERS CANDIDATES SCORES [PLACES]`; nil where that is no panel.
    init?(_ arguments: [String]) {
        let numbers = arguments.compactMap(Int.init)
        guard numbers.count == arguments.count, (3...4).contains(numbers.count), numbers.allSatisfy({ $0 > 0 }),
            numbers[2] <= numbers[0] * numbers[1] / 2
        else { return nil }
        (reviewers, candidates, scores) = (numbers[0], numbers[1], numbers[2])
        places = numbers.count == 4 ? numbers[3] : nil
    }

    func measure() throws {
        let sheet = drawn()
        let (began, usedBefore) = (ContinuousClock.now, clock())
        let calibration = try Calibrator(sheet).calibration(places: places)
        let (took, used) = (ContinuousClock.now - began, clock() - usedBefore)
        let variance = calibration.variance
        print(
            """
            calibrate: \(sheet.scores.count) scores, \(reviewers) reviewers, \(candidates) candidates\
            \(places.map { ", first \($0)" } ?? "")
              \(Self.seconds(took)) s, \(String(format: "%.2f", Double(used) / Double(CLOCKS_PER_SEC))) s of one core
              \(calibration.evaluations) evaluations, converged: \(calibration.isConverged)
              variance: candidate \(variance.candidate), reviewer \(variance.reviewer), residual \(variance.residual)
            """)
        for level in MeasurementLevel.allCases {
            let began = ContinuousClock.now
            let alpha = KrippendorffAlpha(sheet, level: level)
            print("alpha, \(level): \(alpha?.alpha ?? .nan) in \(Self.seconds(ContinuousClock.now - began)) s")
        }
    }

    private func drawn() -> ScoreSheet {
        var chance = Chance(state: 2026)
        let merits = (0..<candidates).map { _ in chance.normal() }
        let leniencies = (0..<reviewers).map { _ in 0.7 * chance.normal() }
        var sheet = ScoreSheet()
        var turn = 0
        while sheet.scores.count < scores {
            let (candidate, reviewer) = (turn % candidates, Int.random(in: 0..<reviewers, using: &chance))
            turn += 1
            // A quarter of a point is the finest the scale knows.
            let value = 5 + merits[candidate] + leniencies[reviewer] + 1.1 * chance.normal()
            _ = sheet.add(
                candidate: "c\(candidate)", reviewer: "r\(reviewer)", value: (value * 4).rounded() / 4)
        }
        return sheet
    }

    private static func seconds(_ duration: Duration) -> String {
        String(format: "%.2f", Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
}
