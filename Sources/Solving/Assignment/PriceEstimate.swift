/// Rough prices of the reviewers' places, found by an auction with a coarse increment (Bertsekas 1988): they tell which
/// pairs an assignment will be made of where many candidates want the same few reviewers.
struct PriceEstimate {
    /// What a candidate would bid for at present; valid while its best two stay above `beyond`, what the others offer.
    private struct Wish {
        var reviewers: [Int32] = []
        var beyond = Double.infinity
    }

    private let matrix: AffinityMatrix
    private let increment: Double
    private(set) var prices: [Double]
    private var wishes: [Wish]
    /// Each reviewer's standing bids, lowest first.
    private var standing: [[(bid: Double, candidate: Int32)]]

    static func prices(_ problem: AssignmentProblem, scans: Int) -> [Double] {
        var estimate = Self(problem.affinities)
        if estimate.increment == 0 { return estimate.prices }
        estimate.run(places: problem.openPlaces, most: problem.openLoads.map(\.most), scans: scans)
        return estimate.prices
    }

    private init(_ matrix: AffinityMatrix) {
        self.matrix = matrix
        increment = matrix.largest / 256
        prices = [Double](repeating: 0, count: matrix.reviewers)
        wishes = [Wish](repeating: Wish(), count: matrix.candidates)
        standing = [[(bid: Double, candidate: Int32)]](repeating: [], count: matrix.reviewers)
    }

    private mutating func run(places: [Int], most: [Int], scans: Int) {
        for (reviewer, most) in most.enumerated() where most <= 0 { prices[reviewer] = .infinity }
        var waiting: [Int32] = []
        for (candidate, places) in places.enumerated() where places > 0 {
            waiting.append(contentsOf: repeatElement(Int32(candidate), count: places))
        }
        var (next, left) = (0, scans)
        // With fewer places than are wanted the bidding would never end.
        let enough = waiting.count * 30
        while next < min(waiting.count, enough), left > 0 {
            let candidate = waiting[next]
            next += 1
            guard let bid = bid(of: Int(candidate), scans: &left) else { continue }
            var bids = standing[bid.reviewer]
            standing[bid.reviewer] = []
            if bids.count == most[bid.reviewer] { waiting.append(bids.removeFirst().candidate) }
            let place = bids.firstIndex { $0.bid > bid.amount } ?? bids.count
            bids.insert((bid.amount, candidate), at: place)
            if bids.count == most[bid.reviewer] { prices[bid.reviewer] = bids[0].bid }
            standing[bid.reviewer] = bids
        }
    }

    private mutating func bid(of candidate: Int, scans: inout Int) -> (reviewer: Int, amount: Double)? {
        let row = candidate * matrix.reviewers
        for isFresh in [false, true] {
            if isFresh {
                scans -= 1
                wishes[candidate] = look(for: candidate)
            }
            var (best, second, reviewer) = (-Double.infinity, -Double.infinity, -1)
            for wish in wishes[candidate].reviewers
            where !standing[Int(wish)].contains(where: { $0.candidate == candidate }) {
                let profit = matrix.values[row + Int(wish)] - prices[Int(wish)]
                if profit > best {
                    (second, best, reviewer) = (best, profit, Int(wish))
                } else if profit > second {
                    second = profit
                }
            }
            if reviewer >= 0, second >= wishes[candidate].beyond || isFresh {
                if second == -.infinity { second = best }
                return (reviewer, prices[reviewer] + best - second + increment)
            }
        }
        return nil
    }

    private func look(for candidate: Int) -> Wish {
        var best: [(value: Double, reviewer: Int32)] = []
        let found = FavouritePairs.best(of: matrix, candidate: candidate, minus: prices, most: 33, into: &best)
        return Wish(reviewers: best.prefix(32).map(\.reviewer), beyond: found < 33 ? -.infinity : best[32].value)
    }
}
