import Foundation
import Testing

@testable import Solving

/// Products and inverses against their definitions, at sizes around every edge of a block.
struct DenseMatrixTests {
    private static func filled(_ rows: Int, _ columns: Int, _ chance: inout CalibrationDraws) -> DenseMatrix {
        let matrix = DenseMatrix(rows: rows, columns: columns)
        for row in 0..<rows { for column in 0..<columns { matrix.view[row, column] = chance.normal() } }
        return matrix
    }

    @Test func `a product is the sum of products`() {
        var chance = CalibrationDraws(seed: 1)
        for (rows, depth, columns) in [(1, 1, 1), (4, 4, 4), (7, 5, 3), (97, 30, 9), (5, 259, 6), (3, 2, 1027)] {
            let (left, right) = (Self.filled(rows, depth, &chance), Self.filled(columns, depth, &chance))
            let result = DenseMatrix(rows: rows, columns: columns)
            result.view[0, 0] = 7
            MatrixProduct().add(-2, left.view, right.view.transposed, to: result.view)
            for row in 0..<rows {
                for column in 0..<columns {
                    let sum = (0..<depth).reduce(0) { $0 + left.view[row, $1] * right.view[column, $1] }
                    let wanted = -2 * sum + (row == 0 && column == 0 ? 7 : 0)
                    #expect(abs(result.view[row, column] - wanted) < 1e-10)
                }
            }
        }
    }

    @Test func `an inverse undoes its matrix, and its logarithm is that of the determinant`() throws {
        var chance = CalibrationDraws(seed: 2)
        for size in [1, 2, 5, 48, 49, 50, 51, 101, 130] {
            let root = Self.filled(size, size, &chance)
            let matrix = DenseMatrix(rows: size, columns: size)
            MatrixProduct().add(1, root.view, root.view.transposed, to: matrix.view)
            for place in 0..<size { matrix.view[place, place] += 1 }
            let rows = (0..<size).map { row in (0..<size).map { matrix.view[row, $0] } }
            let found = SymmetricInverse().invert(matrix.view)
            let logarithm = try #require(found)
            let vector = (0..<size).map { _ in chance.normal() }
            let (solved, wanted) = DenseModel.solve(rows, vector.map { [$0] })
            #expect(abs(logarithm - wanted) < 1e-8)
            for (one, other) in zip(matrix.times(vector), solved) { #expect(abs(one - other[0]) < 1e-8) }
        }
    }

    @Test func `what is not positive definite has no inverse`() {
        let matrix = DenseMatrix(rows: 60, columns: 60)
        for place in 0..<60 { matrix.view[place, place] = place == 55 ? -1 : 1 }
        let logarithm = SymmetricInverse().invert(matrix.view)
        #expect(logarithm == nil)
    }
}
