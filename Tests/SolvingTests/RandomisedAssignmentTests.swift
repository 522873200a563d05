import Testing

@testable import Solving

/// Draws keep to every limit and, on average, to the probabilities.
struct RandomisedAssignmentTests {
    private static func problem(_ chance: inout SeededChance) -> AssignmentProblem {
        let (reviewers, candidates) = (Int.random(in: 5...9, using: &chance), Int.random(in: 3...8, using: &chance))
        let values = (0..<(reviewers * candidates)).map { _ in Double.random(in: 0...1, using: &chance) }
        var problem = AssignmentProblem(
            AffinityMatrix(reviewers: reviewers, candidates: candidates, values: values), reviewsEach: 2, load: 1...4)
        if Bool.random(using: &chance) {
            problem.organisations = (0..<reviewers).map { _ in Int.random(in: 0...3, using: &chance) }
        }
        return problem
    }

    @Test(arguments: AssignmentObjective.allCases)
    func `no pair is likelier than the cap, and every draw keeps the limits`(objective: AssignmentObjective) throws {
        var chance = SeededChance(seed: 3)
        var drawn = 0
        for _ in 0..<60 {
            let problem = Self.problem(&chance)
            guard let assignment = try? RandomisedAssignment(problem, cap: 0.55, objective: objective) else { continue }
            #expect(assignment.isExact)
            #expect(assignment.marginals.allSatisfy { $0.probability > 0 && $0.probability <= 0.55 })
            #expect(assignment.total <= assignment.totalWithoutCap + 1e-9)
            for seed in 0..<20 {
                let pairs = assignment.draw(seed: UInt64(seed)).pairs
                drawn += 1
                for candidate in problem.needs.indices {
                    let readers = pairs.filter { $0.candidate == candidate }.map(\.reviewer)
                    #expect(readers.count == 2)
                    if let organisations = problem.organisations {
                        #expect(Set(readers.map { organisations[$0] }).count == readers.count)
                    }
                }
                for reviewer in problem.loads.indices {
                    #expect((1...4).contains(pairs.count { $0.reviewer == reviewer }))
                }
            }
        }
        #expect(drawn > 400)
    }

    @Test func `pairs are drawn as often as their probability says`() throws {
        var chance = SeededChance(seed: 9)
        let assignment = try RandomisedAssignment(Self.problem(&chance), cap: 0.4, objective: .total)
        let draws = 4000
        var counts: [AssignedPair: Int] = [:]
        for seed in 0..<draws {
            for pair in assignment.draw(seed: UInt64(seed)).pairs { counts[pair, default: 0] += 1 }
        }
        #expect(Set(counts.keys).isSubset(of: assignment.marginals.map(\.pair)))
        for marginal in assignment.marginals {
            let share = Double(counts[marginal.pair] ?? 0) / Double(draws)
            #expect(abs(share - marginal.probability) < 5 * (0.25 / Double(draws)).squareRoot())
        }
    }

    @Test func `the same seed draws the same, and another something else`() throws {
        var chance = SeededChance(seed: 9)
        let assignment = try RandomisedAssignment(Self.problem(&chance), cap: 0.4, objective: .total)
        #expect(assignment.draw(seed: 5) == assignment.draw(seed: 5))
        #expect(Set((0..<20).map { assignment.draw(seed: $0).pairs }).count > 1)
    }
}
