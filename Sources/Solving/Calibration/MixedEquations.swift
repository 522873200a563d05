import Foundation

/// The mixed-model equations of Henderson (1950) at given variance ratios, with the many eliminated and the inverse
/// of what remains over the few: everything a restricted likelihood, its slope and the predictions are made of.
///
/// With the ratios a of the many and b of the few, M and F their incidence, in units of the residual variance:
/// V = I + aMM′ + bFF′, and over the few S = I + bF′(I + aMM′)⁻¹F, so that V⁻¹ is got by the matrix inversion lemma.
struct MixedEquations {
    let crossing: Crossing
    let ratios: VarianceRatios
    /// S⁻¹.
    let inverse: DenseMatrix
    /// log |V|.
    let logarithm: Double
    /// 1 + a·(scores of the member), for each of the many.
    let divisors: [Double]

    /// Nil where the ratios make the equations singular to the precision of the machine.
    init?(_ crossing: Crossing, at ratios: VarianceRatios) {
        let divisors = crossing.many.count.map { 1 + ratios.many * $0 }
        inverse = DenseMatrix(rows: crossing.few.count.count, columns: crossing.few.count.count)
        let matrix = inverse.view
        for (place, count) in crossing.few.count.enumerated() { matrix[place, place] = 1 + ratios.few * count }
        crossing.few.member.withUnsafeBufferPointer { member in
            for (many, divisor) in divisors.enumerated() {
                let weight = ratios.few * ratios.many / divisor
                for first in crossing.starts[many]..<crossing.starts[many + 1] {
                    // Sorted within the member, so this stays below the diagonal.
                    for second in crossing.starts[many]...first { matrix[member[first], member[second]] -= weight }
                }
            }
        }
        matrix.mirrorLower()
        guard let ofFew = SymmetricInverse().invert(matrix) else { return nil }
        self.crossing = crossing
        self.ratios = ratios
        logarithm = divisors.reduce(ofFew) { $0 + log($1) }
        self.divisors = divisors
    }

    /// V⁻¹ times what the scores carry.
    func weighed(_ carried: [Double]) -> [Double] {
        let (many, few) = (crossing.many, crossing.few)
        var result = carried
        many.spread(zip(many.sums(carried), divisors).map(/), times: -ratios.many, into: &result)
        var correction = [Double](repeating: 0, count: carried.count)
        let solved = inverse.times(few.sums(result))
        few.spread(solved, times: 1, into: &correction)
        many.spread(zip(many.sums(correction), divisors).map(/), times: -ratios.many, into: &correction)
        for place in result.indices { result[place] -= ratios.few * correction[place] }
        return result
    }

    /// For each of the many the sum of S⁻¹ over all pairs of the few it was scored by.
    func sumsOfInverse() -> [Double] {
        let matrix = inverse.view
        return crossing.few.member.withUnsafeBufferPointer { member in
            divisors.indices.map { many in
                var sum = 0.0
                for first in crossing.starts[many]..<crossing.starts[many + 1] {
                    for second in crossing.starts[many]..<first { sum += 2 * matrix[member[first], member[second]] }
                    sum += matrix[member[first], member[first]]
                }
                return sum
            }
        }
    }
}
