/// The pairs an assignment will most likely be made of: each candidate's best reviewers at given prices.
enum FavouritePairs {
    /// The `most` best of each candidate, those who must not meet left out.
    static func pairs(_ matrix: AffinityMatrix, minus prices: [Double], most: Int) -> [AssignedPair] {
        var favourites: [AssignedPair] = []
        favourites.reserveCapacity(matrix.candidates * most)
        var best: [(value: Double, reviewer: Int32)] = []
        for candidate in 0..<matrix.candidates {
            Self.best(of: matrix, candidate: candidate, minus: prices, most: most, into: &best)
            for entry in best { favourites.append(AssignedPair(reviewer: Int(entry.reviewer), candidate: candidate)) }
        }
        return favourites
    }

    /// One candidate's best, the best first. Among equals those that come first after a place of the candidate's own,
    /// so that not all candidates favour the same.
    @discardableResult
    static func best(
        of matrix: AffinityMatrix, candidate: Int, minus prices: [Double], most: Int,
        into best: inout [(value: Double, reviewer: Int32)]
    ) -> Int {
        best.removeAll(keepingCapacity: true)
        let count = matrix.reviewers
        let begin = Int(UInt64(truncatingIfNeeded: candidate) &* 0x9e37_79b9_7f4a_7c15 >> 32) % max(count, 1)
        var least = -Double.infinity
        matrix.values.withUnsafeBufferPointer { values in
            prices.withUnsafeBufferPointer { prices in
                for range in [begin..<count, 0..<begin] {
                    for reviewer in range {
                        let value = values[candidate * count + reviewer] - prices[reviewer]
                        if !(value > least) { continue }
                        if best.count == most { best.removeLast() }
                        var place = best.count
                        while place > 0, best[place - 1].value < value { place -= 1 }
                        best.insert((value, Int32(reviewer)), at: place)
                        if best.count == most { least = best[most - 1].value }
                    }
                }
            }
        }
        return best.count
    }
}
