/// How high the floor could be at most if every candidate were the only one.
enum FloorBound {
    /// The lowest, over the candidates, of the best sum a candidate could have with all reviewers free.
    static func alone(_ problem: AssignmentProblem) -> Double {
        let sums = problem.sums(of: problem.frozen)
        let places = problem.openPlaces
        let loads = problem.openLoads
        let busy = Set(problem.frozen)
        let floors = places.indices.map { candidate in
            var values: [(value: Double, reviewer: Int)] = []
            for reviewer in loads.indices where loads[reviewer].most > 0 {
                let pair = AssignedPair(reviewer: reviewer, candidate: candidate)
                if !problem.affinities.mayMeet(pair) || busy.contains(pair) { continue }
                values.append((problem.affinities[reviewer, candidate], reviewer))
            }
            values.sort { $0.value > $1.value }
            return sums[candidate] + best(values, places[candidate], problem.organisations)
        }
        return floors.min() ?? 0
    }

    private static func best(_ values: [(value: Double, reviewer: Int)], _ places: Int, _ organisations: [Int?]?)
        -> Double
    {
        var (sum, left, seen) = (0.0, places, Set<Int>())
        for entry in values where left > 0 {
            if let organisation = organisations?[entry.reviewer], !seen.insert(organisation).inserted { continue }
            sum += entry.value
            left -= 1
        }
        return sum
    }
}
