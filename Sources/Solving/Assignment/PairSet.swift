/// A set of pairs as one bit each.
struct PairSet: Sendable {
    private let reviewers: Int
    private var bits: [UInt64]

    init(reviewers: Int, candidates: Int) {
        self.reviewers = reviewers
        bits = [UInt64](repeating: 0, count: (reviewers * candidates + 63) / 64)
    }

    func contains(_ pair: AssignedPair) -> Bool {
        let place = pair.candidate * reviewers + pair.reviewer
        return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    mutating func insert(_ pair: AssignedPair) {
        let place = pair.candidate * reviewers + pair.reviewer
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }
}
