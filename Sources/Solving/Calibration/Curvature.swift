/// How a likelihood bends over two ratios: a symmetric matrix of two by two.
struct Curvature {
    var many: Double
    var both: Double
    var few: Double

    func times(_ step: SIMD2<Double>) -> SIMD2<Double> {
        SIMD2(many * step.x + both * step.y, both * step.x + few * step.y)
    }

    /// Corrected so that it explains how the slope changed over the last step (symmetric rank one; Broyden, 1967);
    /// unchanged where that would not bend upwards.
    func corrected(step: SIMD2<Double>, change: SIMD2<Double>) -> Curvature {
        let missing = change - times(step)
        let along = (missing * step).sum()
        let scale = ((missing * missing).sum() * (step * step).sum()).squareRoot()
        guard abs(along) > 1e-3 * scale, scale > 0 else { return self }
        let better = Curvature(
            many: many + missing.x * missing.x / along, both: both + missing.x * missing.y / along,
            few: few + missing.y * missing.y / along)
        let bends =
            better.many > 0.5 * many && better.few > 0.5 * few
            && better.many * better.few - better.both * better.both > 0.25 * (many * few - both * both)
        return bends ? better : self
    }

    /// The step at whose end the slope is nought, among the ratios that may move.
    func step(against slope: SIMD2<Double>, moving: SIMDMask<SIMD2<Int64>>) -> SIMD2<Double> {
        let tiny = Double.leastNormalMagnitude
        switch (moving[0], moving[1]) {
        case (true, true):
            // A trifle on the diagonal keeps a flat direction from sending the search away.
            let (first, second) = (many * (1 + 1e-10) + tiny, few * (1 + 1e-10) + tiny)
            let determinant = first * second - both * both
            return SIMD2(
                -(second * slope.x - both * slope.y) / determinant, -(first * slope.y - both * slope.x) / determinant)
        case (true, false): return SIMD2(-slope.x / (many + tiny), 0)
        case (false, true): return SIMD2(0, -slope.y / (few + tiny))
        case (false, false): return .zero
        }
    }
}
