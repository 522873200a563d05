/// Rows of numbers, one after the other in memory, freed with their owner.
///
/// Filled by one calibration and handed to nobody else while it is written.
final class DenseMatrix {
    let view: MatrixView
    private let memory: UnsafeMutableRawPointer

    init(rows: Int, columns: Int) {
        let count = max(rows * columns, 1)
        memory = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Double>.stride, alignment: 64)
        let start = memory.bindMemory(to: Double.self, capacity: count)
        start.initialize(repeating: 0, count: count)
        view = MatrixView(start: start, rows: rows, columns: columns, rowStep: columns, columnStep: 1)
    }

    deinit { memory.deallocate() }

    /// The matrix times a column of numbers.
    func times(_ vector: [Double]) -> [Double] {
        let columns = view.columns
        return vector.withUnsafeBufferPointer { vector in
            (0..<view.rows).map { row in
                let start = view.start + row * view.rowStep
                var even = SIMD4<Double>.zero
                var column = 0
                while column &+ 4 <= columns {
                    let left = SIMD4(start[column], start[column &+ 1], start[column &+ 2], start[column &+ 3])
                    let right = SIMD4(vector[column], vector[column &+ 1], vector[column &+ 2], vector[column &+ 3])
                    even += left * right
                    column &+= 4
                }
                var sum = even.sum()
                while column < columns {
                    sum += start[column] * vector[column]
                    column &+= 1
                }
                return sum
            }
        }
    }
}
