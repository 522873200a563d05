import Testing

@testable import Solving

/// Flows over dense matrices, where most pairs come in by their prices only, against another way to the optimum.
struct NetworkSimplexTests {
    /// The highest total by one augmenting path after the other (Bellman and Ford), each pair an arc from the start.
    private static func total(_ problem: AssignmentProblem) -> Double? {
        let (reviewers, candidates) = (problem.affinities.reviewers, problem.affinities.candidates)
        var (taken, counts, sum) = (Set<AssignedPair>(), [Int](repeating: 0, count: reviewers), 0.0)
        for _ in 0..<problem.needs.reduce(0, +) {
            // Nodes: candidates, then reviewers.
            var reach = [Double](repeating: -.infinity, count: candidates + reviewers)
            var from = [Int](repeating: -1, count: candidates + reviewers)
            for candidate in 0..<candidates
            where taken.count(where: { $0.candidate == candidate }) < problem.needs[candidate] { reach[candidate] = 0 }
            var isChanging = true
            while isChanging {
                isChanging = false
                for candidate in 0..<candidates {
                    for reviewer in 0..<reviewers {
                        let pair = AssignedPair(reviewer: reviewer, candidate: candidate)
                        let (gain, end) = (problem.affinities[reviewer, candidate], candidates + reviewer)
                        if gain == -.infinity { continue }
                        if taken.contains(pair), reach[end] - gain > reach[candidate] + 1e-12 {
                            (reach[candidate], from[candidate], isChanging) = (reach[end] - gain, end, true)
                        } else if !taken.contains(pair), reach[candidate] + gain > reach[end] + 1e-12 {
                            (reach[end], from[end], isChanging) = (reach[candidate] + gain, candidate, true)
                        }
                    }
                }
            }
            let open = (0..<reviewers).filter { counts[$0] < problem.loads[$0].upperBound }
            guard let last = open.max(by: { reach[candidates + $0] < reach[candidates + $1] }),
                reach[candidates + last] > -.infinity
            else { return nil }
            sum += reach[candidates + last]
            counts[last] += 1
            var node = candidates + last
            while from[node] >= 0 {
                let back = from[node]
                if back < candidates {
                    taken.insert(AssignedPair(reviewer: node - candidates, candidate: back))
                } else {
                    taken.remove(AssignedPair(reviewer: back - candidates, candidate: node))
                }
                node = back
            }
        }
        return sum
    }

    @Test(arguments: 0..<24)
    func `the flow has the highest total there is`(seed: Int) throws {
        var chance = SeededChance(seed: UInt64(seed))
        let (reviewers, candidates) = (Int.random(in: 30...50, using: &chance), Int.random(in: 8...16, using: &chance))
        let each = Int.random(in: 1...3, using: &chance)
        let quality = (0..<reviewers).map { _ in Double.random(in: 0...3, using: &chance) }
        let values = (0..<(reviewers * candidates)).map { place in
            switch seed % 3 {
            case 0: Double.random(in: -1...1, using: &chance)
            case 1: quality[place % reviewers] + Double.random(in: 0...1, using: &chance)
            default: Double(Int.random(in: 0...3, using: &chance))
            }
        }
        var matrix = AffinityMatrix(reviewers: reviewers, candidates: candidates, values: values)
        for _ in 0..<(reviewers * 2) {
            matrix.keepApart(
                AssignedPair(
                    reviewer: Int.random(in: 0..<reviewers, using: &chance),
                    candidate: Int.random(in: 0..<candidates, using: &chance)))
        }
        let problem = AssignmentProblem(matrix, reviewsEach: each, load: 0...(1 + seed % 2))
        let expected = Self.total(problem)
        do {
            let answer = try TotalAssignment.best(problem)
            #expect(abs(answer.total - (expected ?? -.infinity)) < 1e-9)
            #expect(Set(answer.pairs).count == candidates * each)
        } catch is Shortage {
            #expect(expected == nil)
        }
    }
}
