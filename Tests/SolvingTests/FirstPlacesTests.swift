import Foundation
import Testing

@testable import Solving

/// The chance of a place against draws from the full joint posterior.
struct FirstPlacesTests {
    @Test(arguments: [(11, 8, 3), (8, 13, 2)])
    func `chances are those of draws from the joint posterior`(candidates: Int, reviewers: Int, each: Int) throws {
        let sheet = ScoreSheets.random(
            seed: 21, candidates: candidates, reviewers: reviewers, each: each, candidate: 0.6)
        let places = 3
        let found = try Calibrator(sheet).calibration(places: places)
        let fit = DenseModel(sheet: sheet).fit(
            found.variance.candidate / found.variance.residual, found.variance.reviewer / found.variance.residual)
        var counts = [Double](repeating: 0, count: candidates)
        var chance = CalibrationDraws(seed: 5)
        let root = Self.root(fit.errors)
        let draws = 20_000
        for _ in 0..<draws {
            let noise = root.map { _ in chance.normal() }
            let drawn = root.indices.map { row in
                fit.calibrated[row] + (0...row).reduce(0) { $0 + root[row][$1] * noise[$1] }
            }
            for place in drawn.indices.sorted(by: { drawn[$0] > drawn[$1] }).prefix(places) { counts[place] += 1 }
        }
        for one in found.candidates {
            let place = try #require(sheet.candidates.firstIndex(of: one.id))
            let first = try #require(one.first)
            #expect(abs(first - counts[place] / Double(draws)) < 0.03, "\(one.id)")
        }
        #expect(abs(found.candidates.reduce(0) { $0 + ($1.first ?? 0) } - Double(places)) < 0.1)
        let again = try Calibrator(sheet).calibration(places: places)
        #expect(again.candidates.map(\.first) == found.candidates.map(\.first))
    }

    @Test func `the threshold is what sorting would show`() {
        var chance = CalibrationDraws(seed: 8)
        for size in 2..<60 {
            let values = (0..<size).map { _ in (chance.normal() * 4).rounded() }
            let places = 1 + Int(chance.fraction() * Double(size - 1))
            let sorted = values.sorted(by: >)
            let found = FirstPlaces.threshold(values, places)
            #expect(found.last == sorted[places - 1] && found.next == sorted[places])
        }
    }

    @Test func `everybody has a place where there are as many as candidates`() throws {
        let sheet = ScoreSheets.random(seed: 9, candidates: 10, reviewers: 8, each: 3)
        #expect(try Calibrator(sheet).calibration(places: 10).candidates.allSatisfy { $0.first == 1 })
    }

    /// The lower Cholesky factor.
    private static func root(_ matrix: [[Double]]) -> [[Double]] {
        var root = matrix.map { _ in [Double](repeating: 0, count: matrix.count) }
        for row in matrix.indices {
            for column in 0...row {
                let sum = (0..<column).reduce(matrix[row][column]) { $0 - root[row][$1] * root[column][$1] }
                root[row][column] = row == column ? max(sum, 0).squareRoot() : sum / root[column][column]
            }
        }
        return root
    }
}
