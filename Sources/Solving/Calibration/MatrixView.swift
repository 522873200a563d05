/// A rectangle of numbers inside memory that somebody else owns: what the products of a calibration read and write.
struct MatrixView {
    let start: UnsafeMutablePointer<Double>
    let rows: Int
    let columns: Int
    /// How far apart in memory two rows lie, and two columns; exchanging them is the transpose.
    let rowStep: Int
    let columnStep: Int

    var transposed: MatrixView {
        MatrixView(start: start, rows: columns, columns: rows, rowStep: columnStep, columnStep: rowStep)
    }

    func part(rows rowRange: Range<Int>, columns columnRange: Range<Int>) -> MatrixView {
        MatrixView(
            start: start + rowRange.lowerBound * rowStep + columnRange.lowerBound * columnStep,
            rows: rowRange.count, columns: columnRange.count, rowStep: rowStep, columnStep: columnStep)
    }

    @inline(__always)
    subscript(row: Int, column: Int) -> Double {
        get { start[row &* rowStep &+ column &* columnStep] }
        nonmutating set { start[row &* rowStep &+ column &* columnStep] = newValue }
    }

    /// Writes what stands below the diagonal above it as well, in squares that fit the cache.
    func mirrorLower() {
        let side = 32
        for top in stride(from: 0, to: rows, by: side) {
            for left in stride(from: 0, through: top, by: side) {
                for row in top..<min(top + side, rows) {
                    for column in left..<min(left + side, row) { self[column, row] = self[row, column] }
                }
            }
        }
    }

    /// Writes the transpose of another rectangle into this one.
    func copyTransposed(of other: MatrixView) {
        let side = 32
        for top in stride(from: 0, to: rows, by: side) {
            for left in stride(from: 0, to: columns, by: side) {
                for row in top..<min(top + side, rows) {
                    for column in left..<min(left + side, columns) { self[row, column] = other[column, row] }
                }
            }
        }
    }
}
