import Foundation
import Testing

@testable import Solving

/// Agreement against published examples and the definitions.
struct AgreementTests {
    /// Four observers, twelve units, missing values (Krippendorff, 2011).
    private static let published: [[Double?]] = [
        [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
        [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, 3, nil, nil],
    ]

    @Test(arguments: [(MeasurementLevel.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849)])
    func `alpha is the published one`(level: MeasurementLevel, wanted: Double) throws {
        let found = try #require(KrippendorffAlpha(ScoreSheets.of(Self.published), level: level))
        #expect(abs(found.alpha - wanted) < 0.0005)
        #expect(found.comparable == 40)
        let interval = try #require(found.interval)
        #expect(interval.contains(found.alpha) && interval.lowerBound < found.alpha - 0.05)
    }

    @Test(arguments: MeasurementLevel.allCases)
    func `alpha follows from its definition`(level: MeasurementLevel) throws {
        var chance = CalibrationDraws(seed: 31)
        for _ in 0..<60 {
            let rows = (0..<3 + Int(chance.fraction() * 9)).map { row -> [Double?] in
                (0..<4).map { _ in
                    chance.fraction() < 0.3 ? nil : (Double(row % 4) + chance.normal()).rounded() / 2 - 1
                }
            }
            let found = KrippendorffAlpha(ScoreSheets.of(rows), level: level)?.alpha
            let wanted = Self.alpha(rows.map { $0.compactMap(\.self) }.filter { $0.count > 1 }, level)
            #expect((found == nil) == (wanted == nil))
            if let found, let wanted { #expect(abs(found - wanted) < 1e-10) }
        }
    }

    /// Pair by pair.
    private static func alpha(_ units: [[Double]], _ level: MeasurementLevel) -> Double? {
        let all = units.flatMap(\.self)
        func distance(_ one: Double, _ other: Double) -> Double {
            switch level {
            case .nominal: return one == other ? 0 : 1
            case .interval: return (one - other) * (one - other)
            case .ordinal:
                let between = all.count { $0 >= min(one, other) && $0 <= max(one, other) }
                let ends = all.count { $0 == one } + all.count { $0 == other }
                let ranks = one == other ? 0 : Double(between) - Double(ends) / 2
                return ranks * ranks
            }
        }
        func pairs(_ values: [Double]) -> Double {
            values.reduce(0) { sum, one in values.reduce(sum) { $0 + distance(one, $1) } }
        }
        let expected = pairs(all)
        guard expected > 0 else { return nil }
        let observed = units.reduce(0) { $0 + pairs($1) / Double($1.count - 1) }
        return 1 - Double(all.count - 1) * observed / expected
    }

    @Test func `without two scores of one candidate, or without any difference, there is no alpha`() {
        #expect(KrippendorffAlpha(ScoreSheets.of([[1, nil], [nil, 2]]), level: .interval) == nil)
        #expect(KrippendorffAlpha(ScoreSheets.of([[1, 1], [1, 1]]), level: .ordinal) == nil)
    }

    @Test func `the same sheet has the same interval`() throws {
        let sheet = ScoreSheets.random(seed: 6, candidates: 20, reviewers: 8, each: 3)
        let (one, other) = (KrippendorffAlpha(sheet, level: .interval), KrippendorffAlpha(sheet, level: .interval))
        #expect(one?.interval != nil && one?.interval == other?.interval)
    }

    /// Six targets, four judges (Shrout and Fleiss, 1979).
    @Test func `the correlation is the published one`() throws {
        let found = try IntraclassCorrelation(
            ScoreSheets.of([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]))
        #expect(abs(found.single - 0.29) < 0.005 && abs(found.average - 0.62) < 0.005)
        #expect(found.method == .anova && found.reviewsEach == 4)
    }

    @Test func `with missing scores the correlation comes from the components`() throws {
        let sheet = ScoreSheets.random(seed: 12, candidates: 25, reviewers: 9, each: 3)
        let found = try IntraclassCorrelation(sheet)
        let variance = try Calibrator(sheet).calibration().variance
        let other = variance.reviewer + variance.residual
        #expect(found.method == .components)
        #expect(abs(found.single - variance.candidate / (variance.candidate + other)) < 1e-12)
        let each = found.reviewsEach
        #expect(abs(found.average - each * found.single / (1 + (each - 1) * found.single)) < 1e-12)
    }

    @Test func `a correlation that cannot be had says why`() {
        func refusal(_ rows: [[Double?]]) -> IntraclassCorrelation.Refusal? {
            do { _ = try IntraclassCorrelation(ScoreSheets.of(rows)) } catch { return error }
            return nil
        }
        #expect(refusal([[1, 2, 3]]) == .tooSmall)
        #expect(refusal([[2, 2], [2, 2]]) == .noVariance)
        #expect(refusal([[1, 2], [2, nil], [3, 3]]) == .calibration(.fewReviewers(2)))
    }
}
