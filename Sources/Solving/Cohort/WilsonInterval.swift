/// How far a share seen in few cases may be off: the score interval of Wilson (1927), which keeps its promise for small
/// numbers and for shares near 0 and 1.
package struct WilsonInterval: Sendable, Equatable {
    /// Between 0 and 1.
    package let share, low, high: Double

    /// With 95 % of confidence.
    ///
    /// - Returns: nothing without any case.
    package init?(_ hits: Int, of cases: Int) {
        guard cases > 0, (0...cases).contains(hits) else { return nil }
        let z = 1.959963984540054
        let count = Double(cases)
        share = Double(hits) / count
        let scale = 1 + z * z / count
        let centre = (share + z * z / (2 * count)) / scale
        let half = z / scale * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        low = hits == 0 ? 0 : max(0, centre - half)
        high = hits == cases ? 1 : min(1, centre + half)
    }
}
