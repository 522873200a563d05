import Foundation

@testable import Solving

/// The mixed model by its textbook formulas over the full covariance of all scores: slow, plain, for checking.
struct DenseModel {
    let sheet: ScoreSheet

    var scores: [Double] { sheet.scores.map(\.value) }

    /// Covariance of the scores with residual variance 1, given the two ratios.
    func covariance(_ candidate: Double, _ reviewer: Double) -> [[Double]] {
        sheet.scores.map { one in
            sheet.scores.map { other in
                (one == other ? 1 : 0) + (one.candidate == other.candidate ? candidate : 0)
                    + (one.reviewer == other.reviewer ? reviewer : 0)
            }
        }
    }

    /// Solves for many right sides by Gauss and Jordan; the second value is the logarithm of the determinant.
    static func solve(_ matrix: [[Double]], _ right: [[Double]]) -> ([[Double]], Double) {
        var left = matrix
        var right = right
        var logarithm = 0.0
        for pivot in left.indices {
            logarithm += log(left[pivot][pivot])
            for row in left.indices where row != pivot {
                let factor = left[row][pivot] / left[pivot][pivot]
                if factor == 0 { continue }
                for column in pivot..<left.count { left[row][column] -= factor * left[pivot][column] }
                for column in right[row].indices { right[row][column] -= factor * right[pivot][column] }
            }
        }
        for row in left.indices { for column in right[row].indices { right[row][column] /= left[row][row] } }
        return (right, logarithm)
    }

    struct Fit {
        let deviance: Double
        let mean: Double
        let residual: Double
        /// Prediction of mean plus effect of each candidate, their covariance, and the prediction of each reviewer.
        let calibrated: [Double]
        let errors: [[Double]]
        let leniency: [Double]
    }

    func fit(_ candidate: Double, _ reviewer: Double) -> Fit {
        let values = scores
        let count = values.count
        let reach = sheet.scores.map { score in sheet.candidates.indices.map { $0 == score.candidate ? 1.0 : 0 } }
        let (solved, logarithm) = Self.solve(
            covariance(candidate, reviewer), (0..<count).map { [1, values[$0]] + reach[$0] })
        let precision = solved.reduce(0) { $0 + $1[0] }
        let mean = solved.reduce(0) { $0 + $1[1] } / precision
        let rest = solved.map { $0[1] - mean * $0[0] }
        let square = zip(values, rest).reduce(0) { $0 + $1.0 * $1.1 }
        let residual = square / Double(count - 1)
        func sum(_ member: (ScoreSheet.Score) -> Int, _ place: Int) -> Double {
            zip(sheet.scores, rest).reduce(0) { $0 + (member($1.0) == place ? $1.1 : 0) }
        }
        // For candidates one and other: Z′V⁻¹Z, and Z′V⁻¹1.
        let ones = sheet.candidates.indices.map { place in
            (0..<count).reduce(0) { $0 + reach[$1][place] * solved[$1][0] }
        }
        let errors = sheet.candidates.indices.map { one in
            sheet.candidates.indices.map { other in
                let shared = (0..<count).reduce(0) { $0 + reach[$1][one] * solved[$1][2 + other] }
                let own = (one == other ? candidate : 0) - candidate * candidate * shared
                let level = (1 - candidate * ones[one]) * (1 - candidate * ones[other]) / precision
                return residual * (own + level)
            }
        }
        return Fit(
            deviance: logarithm + log(precision) + Double(count - 1) * log(square), mean: mean, residual: residual,
            calibrated: sheet.candidates.indices.map { mean + candidate * sum(\.candidate, $0) }, errors: errors,
            leniency: sheet.reviewers.indices.map { reviewer * sum(\.reviewer, $0) })
    }

    func deviance(_ candidate: Double, _ reviewer: Double) -> Double {
        let values = scores
        let (solved, logarithm) = Self.solve(covariance(candidate, reviewer), values.map { [1, $0] })
        let precision = solved.reduce(0) { $0 + $1[0] }
        let mean = solved.reduce(0) { $0 + $1[1] } / precision
        let square = zip(values, solved).reduce(0) { $0 + $1.0 * ($1.1[1] - mean * $1.1[0]) }
        return logarithm + log(precision) + Double(values.count - 1) * log(square)
    }

    /// The ratios of least deviance, by trying ever smaller steps in every direction.
    func optimum() -> (candidate: Double, reviewer: Double, deviance: Double) {
        var here = (candidate: 1.0, reviewer: 0.5, deviance: deviance(1, 0.5))
        var step = 0.5
        while step > 5e-5 {
            let around = [(1.0, 0.0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1)].map {
                let (one, other) = (max(0, here.candidate + step * $0.0), max(0, here.reviewer + step * $0.1))
                return (candidate: one, reviewer: other, deviance: deviance(one, other))
            }
            if let better = around.min(by: { $0.deviance < $1.deviance }), better.deviance < here.deviance {
                here = better
            } else {
                step /= 2
            }
        }
        return here
    }
}
