/// Looks through every pair of a dense matrix for those that would improve a flow, by the prices of its nodes.
struct PairPricing {
    /// At most so many pairs of one candidate, the best of them.
    let most: Int

    /// The pairs, not yet arcs of the flow, whose gain exceeds what the prices ask. None: the flow is the best there
    /// is, for that is what its prices then prove (complementary slackness, in whole numbers).
    func promising(in flow: borrowing PairFlow) -> [AssignedPair] {
        let matrix = flow.problem.affinities
        let reviewers = matrix.reviewers
        let prices = (0..<reviewers).map { flow.price(ofReviewer: $0) }
        let rough = prices.map(Double.init)
        var found: [AssignedPair] = []
        var best: [(gain: Int64, reviewer: Int)] = []
        matrix.values.withUnsafeBufferPointer { values in
            rough.withUnsafeBufferPointer { rough in
                for candidate in 0..<matrix.candidates {
                    let asked = flow.lowestPrice(of: candidate)
                    // Prices have up to 61 bits; a double keeps 53: within the slack the whole numbers decide.
                    let threshold = Double(asked) - 4096
                    let row = UnsafeBufferPointer(
                        rebasing: values[(candidate * reviewers)..<((candidate + 1) * reviewers)])
                    best.removeAll(keepingCapacity: true)
                    Self.scan(row, times: flow.scales[candidate], plus: rough, above: threshold) { reviewer in
                        let pair = AssignedPair(reviewer: reviewer, candidate: candidate)
                        let gain = flow.gain(of: pair) &+ prices[reviewer] &- flow.price(askedFor: pair)
                        if gain <= 0 || flow.knows(pair) { return }
                        keep((gain, reviewer), in: &best)
                    }
                    for entry in best { found.append(AssignedPair(reviewer: entry.reviewer, candidate: candidate)) }
                }
            }
        }
        return found
    }

    private func keep(_ entry: (gain: Int64, reviewer: Int), in best: inout [(gain: Int64, reviewer: Int)]) {
        if best.count == most {
            if entry.gain <= best[most - 1].gain { return }
            best.removeLast()
        }
        var place = best.count
        while place > 0, best[place - 1].gain < entry.gain { place -= 1 }
        best.insert(entry, at: place)
    }

    /// Calls `meet` with each index at which value × scale + price exceeds the threshold.
    @inline(__always)
    private static func scan(
        _ row: UnsafeBufferPointer<Double>, times scale: Double, plus prices: UnsafeBufferPointer<Double>,
        above threshold: Double, meet: (Int) -> Void
    ) {
        guard let row = row.baseAddress, let price = prices.baseAddress else { return }
        let count = prices.count
        var index = 0
        while index + 8 <= count {
            let values = UnsafeRawPointer(row + index).loadUnaligned(as: SIMD8<Double>.self)
            let asked = UnsafeRawPointer(price + index).loadUnaligned(as: SIMD8<Double>.self)
            let above = values * scale + asked .> threshold
            if any(above) {
                for lane in 0..<8 where above[lane] { meet(index + lane) }
            }
            index += 8
        }
        while index < count {
            if row[index] * scale + price[index] > threshold { meet(index) }
            index += 1
        }
    }
}
