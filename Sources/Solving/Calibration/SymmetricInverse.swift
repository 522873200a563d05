import Foundation

/// Turns a symmetric positive definite matrix into its inverse, in place, and tells the logarithm of its determinant.
///
/// Halves, and halves of halves: the inverse of a matrix of four blocks by the Schur complement of the first
/// (Banachiewicz, 1937) needs products only, n³ operations in all.
struct SymmetricInverse: ~Copyable {
    private static let leaf = 48
    private let product = MatrixProduct()

    /// The logarithm of the determinant; nil where the matrix is not positive definite, and then undefined.
    func invert(_ matrix: MatrixView) -> Double? {
        let size = matrix.rows
        if size <= Self.leaf { return invertLeaf(matrix) }
        let half = (size / 2 + 3) / 4 * 4
        let (upper, lower) = (0..<half, half..<size)
        let (first, corner) = (matrix.part(rows: upper, columns: upper), matrix.part(rows: lower, columns: lower))
        let side = matrix.part(rows: lower, columns: upper)
        guard let firstLogarithm = invert(first) else { return nil }
        let slope = DenseMatrix(rows: lower.count, columns: half)
        product.add(1, side, first, to: slope.view)
        product.add(-1, slope.view, side.transposed, to: corner, lowerOnly: true)
        corner.mirrorLower()
        guard let cornerLogarithm = invert(corner) else { return nil }
        for row in 0..<side.rows { for column in 0..<side.columns { side[row, column] = 0 } }
        product.add(-1, corner, slope.view, to: side)
        product.add(-1, slope.view.transposed, side, to: first, lowerOnly: true)
        first.mirrorLower()
        matrix.part(rows: upper, columns: lower).copyTransposed(of: side)
        return firstLogarithm + cornerLogarithm
    }

    private func invertLeaf(_ matrix: MatrixView) -> Double? {
        let size = matrix.rows
        var logarithm = 0.0
        // Cholesky factor L below the diagonal.
        for column in 0..<size {
            var pivot = matrix[column, column]
            for term in 0..<column { pivot -= matrix[column, term] * matrix[column, term] }
            guard pivot > 0, pivot.isFinite else { return nil }
            logarithm += log(pivot)
            let root = pivot.squareRoot()
            matrix[column, column] = root
            for row in column + 1..<max(size, column + 1) {
                var sum = matrix[row, column]
                for term in 0..<column { sum -= matrix[row, term] * matrix[column, term] }
                matrix[row, column] = sum / root
            }
        }
        // L becomes its inverse, then the inverse of the whole is that one's transpose times itself.
        for column in 0..<size {
            matrix[column, column] = 1 / matrix[column, column]
            for row in column + 1..<max(size, column + 1) {
                var sum = 0.0
                for term in column..<row { sum -= matrix[row, term] * matrix[term, column] }
                matrix[row, column] = sum / matrix[row, row]
            }
        }
        for row in 0..<size {
            for column in 0...row {
                var sum = 0.0
                for term in row..<size { sum += matrix[term, row] * matrix[term, column] }
                matrix[row, column] = sum
            }
        }
        matrix.mirrorLower()
        return logarithm
    }
}
