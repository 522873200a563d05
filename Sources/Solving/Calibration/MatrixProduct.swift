/// Products of dense matrices, fast enough for a panel of thousands on one core.
///
/// Blocks are copied into the order in which the innermost loop reads them, four rows by four columns at a time
/// (the scheme of Goto and van de Geijn, 2008).
struct MatrixProduct: ~Copyable {
    private static let depth = 256
    private static let height = 96
    private static let width = 1024

    // Each number of the left block is stored twice, side by side: the plain instruction set has no spread load.
    private let left = UnsafeMutablePointer<SIMD2<Double>>.allocate(capacity: depth * height)
    private let right = UnsafeMutablePointer<SIMD2<Double>>.allocate(capacity: depth * width / 2)
    private let tile = UnsafeMutablePointer<SIMD2<Double>>.allocate(capacity: 8)

    deinit {
        left.deallocate()
        right.deallocate()
        tile.deallocate()
    }

    /// Adds `scale · a · b` to `c`, whose rows lie together in memory; where only the lower half is wanted, what
    /// stands above the diagonal is left undefined.
    func add(_ scale: Double, _ a: MatrixView, _ b: MatrixView, to c: MatrixView, lowerOnly: Bool = false) {
        for leftmost in stride(from: 0, to: b.columns, by: Self.width) {
            let columns = leftmost..<min(leftmost + Self.width, b.columns)
            for first in stride(from: 0, to: a.columns, by: Self.depth) {
                let terms = first..<min(first + Self.depth, a.columns)
                packRight(b.part(rows: terms, columns: columns))
                for top in stride(from: 0, to: a.rows, by: Self.height) {
                    let rows = top..<min(top + Self.height, a.rows)
                    if lowerOnly, rows.upperBound <= leftmost { continue }
                    packLeft(a.part(rows: rows, columns: terms), scale)
                    multiply(
                        terms.count, into: c.part(rows: rows, columns: columns),
                        diagonal: lowerOnly ? top - leftmost : Int.max / 2)
                }
            }
        }
    }

    private func packLeft(_ block: MatrixView, _ scale: Double) {
        var place = left
        for top in stride(from: 0, to: block.rows, by: 4) {
            let height = min(4, block.rows - top)
            for term in 0..<block.columns {
                for row in 0..<4 {
                    let value = row < height ? scale * block[top &+ row, term] : 0
                    place[row] = SIMD2(value, value)
                }
                place += 4
            }
        }
    }

    private func packRight(_ block: MatrixView) {
        var place = right
        for leftmost in stride(from: 0, to: block.columns, by: 4) {
            let width = block.columns - leftmost
            for term in 0..<block.rows {
                place[0] = SIMD2(block[term, leftmost], width > 1 ? block[term, leftmost &+ 1] : 0)
                place[1] = SIMD2(
                    width > 2 ? block[term, leftmost &+ 2] : 0, width > 3 ? block[term, leftmost &+ 3] : 0)
                place += 2
            }
        }
    }

    /// `diagonal` is the column at which the first row of `c` meets the diagonal of the whole.
    private func multiply(_ depth: Int, into c: MatrixView, diagonal: Int) {
        for leftmost in stride(from: 0, to: c.columns, by: 4) {
            for top in stride(from: 0, to: c.rows, by: 4) where leftmost <= diagonal &+ top &+ 3 {
                product(left + top &* depth, right + leftmost &* depth / 2, depth)
                let height = min(4, c.rows &- top)
                let width = min(4, c.columns &- leftmost)
                for row in 0..<height {
                    let target = c.start + ((top &+ row) &* c.rowStep &+ leftmost)
                    for column in 0..<width { target[column] += tile[row &* 2 &+ column / 2][column & 1] }
                }
            }
        }
    }

    @inline(__always)
    private func product(_ a: UnsafePointer<SIMD2<Double>>, _ b: UnsafePointer<SIMD2<Double>>, _ depth: Int) {
        var (c00, c01, c10, c11) = (SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero)
        var (c20, c21, c30, c31) = (SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero)
        var (a, b) = (a, b)
        for _ in 0..<depth {
            let (first, second) = (b[0], b[1])
            c00 += a[0] * first
            c01 += a[0] * second
            c10 += a[1] * first
            c11 += a[1] * second
            c20 += a[2] * first
            c21 += a[2] * second
            c30 += a[3] * first
            c31 += a[3] * second
            a += 4
            b += 2
        }
        (tile[0], tile[1], tile[2], tile[3]) = (c00, c01, c10, c11)
        (tile[4], tile[5], tile[6], tile[7]) = (c20, c21, c30, c31)
    }
}
