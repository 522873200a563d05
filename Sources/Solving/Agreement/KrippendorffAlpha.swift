/// How far reviewers agree beyond chance: Krippendorff's alpha (2004), with missing scores as they are.
///
/// 1 is full agreement, 0 what chance would bring, below 0 disagreement. A candidate with one score alone cannot be
/// compared and takes no part.
package struct KrippendorffAlpha: Sendable {
    package let alpha: Double
    /// Ends of the 95 % interval from resampling candidates; nil where there were too few to draw from.
    package let interval: ClosedRange<Double>?
    /// The scores that could be compared with another of the same candidate.
    package let comparable: Int

    private static let resamples = 1000

    /// Nil where no candidate has two scores, or all comparable scores are the same: then chance has no say.
    package init?(_ sheet: ScoreSheet, level: MeasurementLevel) {
        let units = AgreementUnits(sheet, level: level)
        guard let alpha = units.alpha(times: [Int](repeating: 1, count: units.count)) else { return nil }
        self.alpha = alpha
        comparable = units.scores
        interval = Self.interval(units, seed: CalibrationDraws.seed(of: sheet))
    }

    /// The middle 95 % over samples of as many candidates, drawn with replacement (Efron, 1979).
    private static func interval(_ units: AgreementUnits, seed: UInt64) -> ClosedRange<Double>? {
        guard units.count >= 2 else { return nil }
        var chance = CalibrationDraws(seed: seed)
        var found: [Double] = []
        for _ in 0..<resamples {
            var times = [Int](repeating: 0, count: units.count)
            for _ in times.indices { times[Int(chance.fraction() * Double(units.count))] += 1 }
            if let alpha = units.alpha(times: times) { found.append(alpha) }
        }
        // Where many samples hold one value only, the rest would not be a fair picture.
        guard found.count * 20 >= resamples * 19 else { return nil }
        found.sort()
        let tail = Double(found.count - 1) * 0.025
        return found[Int(tail.rounded())]...found[found.count - 1 - Int(tail.rounded())]
    }
}
