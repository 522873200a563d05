/// The variance of the many and of the few, each divided by the residual variance.
struct VarianceRatios: Equatable {
    /// Beyond this the residual is nothing beside the rest.
    static let greatest = 1e5

    var many: Double
    var few: Double

    init(many: Double, few: Double) {
        self.many = many
        self.few = few
    }

    /// A point on the way of a search, moved into what is possible: nothing below zero.
    init(nearest point: SIMD2<Double>) {
        let possible = point.clamped(lowerBound: SIMD2(repeating: 0), upperBound: SIMD2(repeating: Self.greatest))
        (many, few) = (possible.x, possible.y)
    }

    var point: SIMD2<Double> { SIMD2(many, few) }
}
