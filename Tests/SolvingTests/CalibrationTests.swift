import Foundation
import Testing

@testable import Solving

/// Calibration against the textbook formulas.
struct CalibrationTests {
    private static let shapes = [(12, 8, 3), (9, 14, 3), (20, 9, 2), (8, 8, 4)]

    private static func sheets() -> [ScoreSheet] {
        shapes.enumerated().flatMap { place, shape in
            [(1, 0.7), (0.3, 1.2), (0, 1), (0.8, 0)].enumerated().map { index, size in
                ScoreSheets.random(
                    seed: UInt64(10 * place + index), candidates: shape.0, reviewers: shape.1, each: shape.2,
                    candidate: size.0, reviewer: size.1)
            }
        }
    }

    @Test func `deviance and predictions are those of the full covariance, at any ratios`() throws {
        for (place, sheet) in Self.sheets().enumerated() {
            let crossing = Crossing(sheet)
            let dense = DenseModel(sheet: sheet)
            var offsets: [Double] = []
            for (candidate, reviewer) in [(0.0, 0.0), (0.8, 0.0), (0, 0.5), (1.1, 0.4), (30, 200)] {
                let ratios =
                    crossing.manyAreCandidates
                    ? VarianceRatios(many: candidate, few: reviewer) : VarianceRatios(many: reviewer, few: candidate)
                let found = try #require(RestrictedLikelihood(crossing, at: ratios))
                let wanted = dense.fit(candidate, reviewer)
                offsets.append(found.deviance - wanted.deviance)
                #expect(abs(crossing.level + crossing.unit * found.mean - wanted.mean) < 1e-9)
                #expect(abs(crossing.unit * crossing.unit * found.residualVariance / wanted.residual - 1) < 1e-9)
            }
            // The unit of the scores shifts the deviance by the same everywhere.
            for offset in offsets { #expect(abs(offset - offsets[0]) < 1e-7, "sheet \(place)") }
        }
    }

    @Test func `the slope is how the deviance changes`() throws {
        for sheet in Self.sheets() {
            let crossing = Crossing(sheet)
            func at(_ many: Double, _ few: Double) throws -> RestrictedLikelihood {
                try #require(RestrictedLikelihood(crossing, at: VarianceRatios(many: many, few: few)))
            }
            let small = 1e-5
            for (many, few) in [(0.7, 0.3), (0.0001, 2), (4, 0.0001)] {
                let slope = try at(many, few).slope
                let byMany = try (at(many + small, few).deviance - at(many - small, few).deviance) / (2 * small)
                let byFew = try (at(many, few + small).deviance - at(many, few - small).deviance) / (2 * small)
                #expect(abs(slope.x - byMany) < 1e-4 * max(1, abs(byMany)))
                #expect(abs(slope.y - byFew) < 1e-4 * max(1, abs(byFew)))
            }
        }
    }

    @Test func `no ratios are better than those found, and predictions and intervals follow from them`() throws {
        var boundaries = 0
        for sheet in Self.sheets() {
            let found = try Calibrator(sheet).calibration()
            let dense = DenseModel(sheet: sheet)
            let (candidate, reviewer) = (
                found.variance.candidate / found.variance.residual, found.variance.reviewer / found.variance.residual
            )
            let wanted = dense.fit(candidate, reviewer)
            let best = dense.optimum()
            #expect(found.isConverged)
            #expect(wanted.deviance < best.deviance + 1e-7)
            #expect(abs(candidate - best.candidate) < 2e-3 * max(0.1, best.candidate))
            #expect(abs(reviewer - best.reviewer) < 2e-3 * max(0.1, best.reviewer))
            boundaries += candidate == 0 || reviewer == 0 ? 1 : 0

            #expect(abs(found.mean - wanted.mean) < 1e-9)
            for one in found.candidates {
                let place = try #require(sheet.candidates.firstIndex(of: one.id))
                let own = sheet.scores.filter { $0.candidate == place }.map(\.value)
                #expect(abs(one.calibrated - wanted.calibrated[place]) < 1e-9)
                #expect(abs((one.high - one.low) / 2 - 1.959964 * wanted.errors[place][place].squareRoot()) < 1e-6)
                #expect(abs(one.raw - own.reduce(0, +) / Double(own.count)) < 1e-9)
                #expect(one.reviews == own.count)
            }
            for (one, leniency) in zip(found.reviewers, wanted.leniency) {
                #expect(abs(one.leniency - leniency) < 1e-9)
            }
            #expect(found.candidates.map(\.calibrated) == found.candidates.map(\.calibrated).sorted(by: >))
        }
        #expect(boundaries > 0)
    }

    @Test func `where every reviewer scored every candidate the components are those of the analysis of variance`()
        throws
    {
        let sheet = ScoreSheets.random(seed: 41, candidates: 10, reviewers: 9, each: 60)
        #expect(sheet.isComplete)
        let squares = MeanSquares(sheet)
        let found = try Calibrator(sheet).calibration().variance
        #expect(abs(found.residual - squares.residual) < 1e-4)
        let candidate: Double = (squares.ofCandidates - squares.residual) / 9
        let reviewer: Double = (squares.ofReviewers - squares.residual) / 10
        #expect(candidate > 0 && abs(found.candidate - candidate) < 1e-4)
        #expect(reviewer > 0 && abs(found.reviewer - reviewer) < 1e-4)
    }

    @Test func `another unit of scores changes nothing but the unit`() throws {
        let sheet = ScoreSheets.random(seed: 5, candidates: 15, reviewers: 9, each: 4)
        var other = ScoreSheet()
        for score in sheet.scores {
            _ = other.add(
                candidate: sheet.candidates[score.candidate], reviewer: sheet.reviewers[score.reviewer],
                value: 1e9 + 1e5 * score.value)
        }
        let (found, changed) = (try Calibrator(sheet).calibration(), try Calibrator(other).calibration())
        #expect(found.candidates.map(\.id) == changed.candidates.map(\.id))
        #expect(found.variance.reviewer > 0)
        #expect(abs(changed.variance.reviewer / found.variance.reviewer / 1e10 - 1) < 1e-4)
        for (one, same) in zip(found.candidates, changed.candidates) {
            #expect(abs((same.calibrated - 1e9) / 1e5 - one.calibrated) < 1e-4)
        }
    }

    @Test func `scores without a residual are taken apart exactly`() throws {
        let sheet = ScoreSheets.random(seed: 4, candidates: 14, reviewers: 9, each: 3, residual: 0)
        let found = try Calibrator(sheet).calibration()
        #expect(found.isConverged && found.variance.residual < 1e-4 * found.variance.candidate)
        let adjusted = Dictionary(uniqueKeysWithValues: found.candidates.map { ($0.id, $0.calibrated) })
        for score in sheet.scores {
            let sum = (adjusted[sheet.candidates[score.candidate]] ?? 0) + found.reviewers[score.reviewer].leniency
            #expect(abs(sum - score.value) < 1e-3)
        }
    }

    @Test func `equal scores have no variance and no interval`() throws {
        let found = try Calibrator(ScoreSheets.of((0..<4).map { _ in (0..<8).map { _ in 3.3 } })).calibration(places: 1)
        #expect(found.variance.candidate == 0 && found.variance.reviewer == 0 && found.variance.residual == 0)
        #expect(found.candidates.allSatisfy { $0.calibrated == 3.3 && $0.low == 3.3 && $0.first == 0.25 })
    }

    @Test func `seven reviewers are too few, six thousand the most, and parts without a bridge are named`() throws {
        let seven = ScoreSheets.of((0..<5).map { row in (0..<7).map { Double(row * $0 % 5) } })
        #expect(throws: CalibrationRefusal.fewReviewers(7)) { try Calibrator(seven) }
        let one = ScoreSheets.of([(0..<8).map { Double($0) }])
        #expect(throws: CalibrationRefusal.fewCandidates(1)) { try Calibrator(one) }
        var large = ScoreSheet()
        for place in 0...6000 { _ = large.add(candidate: "c\(place)", reviewer: "r\(place)", value: 1) }
        #expect(throws: CalibrationRefusal.large(6001)) { try Calibrator(large) }
        var apart = ScoreSheet()
        for place in 0..<10 {
            for candidate in 0..<2 {
                _ = apart.add(candidate: place < 4 ? "a\(candidate)" : "b\(candidate)", reviewer: "r\(place)", value: 1)
            }
        }
        let parts = [
            PanelParts.Part(candidates: ["b0", "b1"], reviewers: (4..<10).map { "r\($0)" }),
            PanelParts.Part(candidates: ["a0", "a1"], reviewers: (0..<4).map { "r\($0)" }),
        ]
        #expect(throws: CalibrationRefusal.apart(parts)) { try Calibrator(apart) }
    }

    @Test func `nobody scores a candidate twice, and what is not finite is no score`() {
        var sheet = ScoreSheet()
        let taken = [("a", 1.0), ("a", 2), ("b", .nan)].map { sheet.add(candidate: $0.0, reviewer: "r", value: $0.1) }
        #expect(taken == [true, false, false])
        #expect(sheet.scores.count == 1 && sheet.candidates == ["a"])
    }
}
