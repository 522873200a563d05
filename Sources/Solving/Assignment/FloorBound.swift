/// How high the floor could be at most if every candidate were the only one.
enum FloorBound {
    /// The lowest, over the candidates, of the best sum a candidate could have with all reviewers free.
    static func alone(_ problem: AssignmentProblem) -> Double {
        let sums = problem.sums(of: problem.frozen)
        let places = problem.openPlaces
        let loads = problem.openLoads
        let busy = Set(problem.frozen)
        let prices = loads.map { $0.most > 0 ? 0 : Double.infinity }
        let most = problem.organisations == nil ? (problem.needs.max() ?? 0) : loads.count
        var best: [(value: Double, reviewer: Int32)] = []
        var floors: [Double] = []
        for candidate in places.indices {
            FavouritePairs.best(of: problem.affinities, candidate: candidate, minus: prices, most: most, into: &best)
            if !busy.isEmpty {
                best.removeAll { busy.contains(AssignedPair(reviewer: Int($0.reviewer), candidate: candidate)) }
            }
            floors.append(sums[candidate] + sum(of: best, places[candidate], problem.organisations))
        }
        return floors.min() ?? 0
    }

    private static func sum(of values: [(value: Double, reviewer: Int32)], _ places: Int, _ organisations: [Int?]?)
        -> Double
    {
        var (sum, left, seen) = (0.0, places, Set<Int>())
        for entry in values where left > 0 {
            if let organisation = organisations?[Int(entry.reviewer)], !seen.insert(organisation).inserted { continue }
            sum += entry.value
            left -= 1
        }
        return sum
    }
}
