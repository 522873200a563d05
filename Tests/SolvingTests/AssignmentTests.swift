import Testing

@testable import Solving

/// Assignments against trying everything, and what must hold whatever the affinities.
struct AssignmentTests {
    /// Random problems small enough to try every assignment.
    private static func problem(_ chance: inout SeededChance) -> AssignmentProblem {
        let (reviewers, candidates) = (Int.random(in: 2...4, using: &chance), Int.random(in: 1...4, using: &chance))
        let values = (0..<(reviewers * candidates)).map { _ in
            Bool.random(using: &chance) ? Double.random(in: -1...1, using: &chance) : 0.25
        }
        let each = Int.random(in: 1...2, using: &chance)
        let most = Int.random(in: 1...4, using: &chance)
        var problem = AssignmentProblem(
            AffinityMatrix(reviewers: reviewers, candidates: candidates, values: values), reviewsEach: each,
            load: Int.random(in: 0...min(1, most), using: &chance)...most)
        for reviewer in 0..<reviewers {
            for candidate in 0..<candidates {
                let pair = AssignedPair(reviewer: reviewer, candidate: candidate)
                switch Int.random(in: 0..<10, using: &chance) {
                case 0: problem.affinities.keepApart(pair)
                case 1: problem.frozen.insert(pair)
                default: break
                }
            }
        }
        if Bool.random(using: &chance) {
            problem.organisations = (0..<reviewers).map { _ in Int.random(in: 0...2, using: &chance) }
        }
        if Int.random(in: 0..<3, using: &chance) == 0 {
            problem.types = (0..<reviewers).map { _ in Int.random(in: 0...1, using: &chance) }
        }
        return problem
    }

    /// Every set of pairs that keeps to everything.
    private static func all(_ problem: AssignmentProblem) -> [[AssignedPair]] {
        let (reviewers, candidates) = (problem.affinities.reviewers, problem.affinities.candidates)
        var found: [[AssignedPair]] = [[]]
        for candidate in 0..<candidates {
            let choices = (0..<(1 << reviewers)).map { bits in
                (0..<reviewers).filter { bits >> $0 & 1 == 1 }.map { AssignedPair(reviewer: $0, candidate: candidate) }
            }.filter { fits($0, candidate, problem) }
            found = found.flatMap { start in choices.map { start + $0 } }
        }
        return found.filter { pairs in
            problem.loads.enumerated().allSatisfy { reviewer, load in
                load.contains(pairs.count { $0.reviewer == reviewer })
            }
        }
    }

    private static func fits(_ pairs: [AssignedPair], _ candidate: Int, _ problem: AssignmentProblem) -> Bool {
        if pairs.count != problem.needs[candidate] { return false }
        let frozen = problem.frozen.filter { $0.candidate == candidate }
        if !frozen.isSubset(of: pairs) { return false }
        let free = pairs.filter { !frozen.contains($0) }
        if free.contains(where: { !problem.affinities.mayMeet($0) }) { return false }
        if let organisations = problem.organisations {
            for pair in free
            where pairs.count(where: { organisations[$0.reviewer] == organisations[pair.reviewer] }) > 1 {
                return false
            }
        }
        if let types = problem.types {
            return Set(types.compactMap(\.self)).isSubset(of: pairs.compactMap { types[$0.reviewer] })
        }
        return true
    }

    private func close(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-6 }

    @Test(arguments: AssignmentObjective.allCases)
    func `no assignment is better than the one found`(objective: AssignmentObjective) throws {
        var chance = SeededChance(seed: 11)
        var possible = 0
        for _ in 0..<400 {
            let problem = Self.problem(&chance)
            let all = Self.all(problem)
            let answer: AssignmentAnswer
            do {
                answer = try problem.answer(by: objective, seconds: 20)
            } catch is Shortage {
                #expect(all.isEmpty)
                continue
            }
            possible += 1
            #expect(all.contains { Set($0) == Set(answer.pairs) })
            #expect(answer.isExact)
            let highest = all.map { problem.sums(of: $0).min() ?? 0 }.max() ?? 0
            if objective == .floor {
                #expect(close(answer.floor, highest) && close(answer.floorBound, highest))
                let best = all.filter { (problem.sums(of: $0).min() ?? 0) > highest - 1e-7 }
                #expect(close(answer.total, best.map { problem.total(of: $0) }.max() ?? 0))
            } else {
                #expect(close(answer.total, all.map { problem.total(of: $0) }.max() ?? 0))
                #expect(answer.floorBound >= highest - 1e-9)
            }
        }
        #expect(possible > 60)
    }

    @Test func `a pair that is frozen stays, a conflict it has notwithstanding`() throws {
        var matrix = AffinityMatrix(reviewers: 2, candidates: 1, values: [0, 1])
        let pair = AssignedPair(reviewer: 0, candidate: 0)
        matrix.keepApart(pair)
        var problem = AssignmentProblem(matrix, reviewsEach: 1, load: 0...1)
        problem.frozen = [pair]
        #expect(try TotalAssignment.best(problem).pairs == [pair])
    }

    @Test(arguments: [.leastNonzeroMagnitude * 1e10, 1e-30, 1e90])
    func `affinities of any size are told apart`(size: Double) throws {
        let matrix = AffinityMatrix(reviewers: 2, candidates: 2, values: [size, 2 * size, 2 * size, 0])
        let problem = AssignmentProblem(matrix, reviewsEach: 1, load: 0...1)
        let answer = try problem.answer(by: .total, seconds: 5)
        #expect(answer.pairs.count == 2)
        if size > 1e-300 { #expect(answer.total == 4 * size) }
        #expect(try problem.answer(by: .floor, seconds: 5).pairs.count == 2)
    }

    @Test func `who is short is named with the number of missing places`() throws {
        var matrix = AffinityMatrix(reviewers: 3, candidates: 3)
        matrix.keepApart(AssignedPair(reviewer: 1, candidate: 1))
        matrix.keepApart(AssignedPair(reviewer: 2, candidate: 1))
        let tight = AssignmentProblem(matrix, reviewsEach: 2, load: 0...2)
        #expect(throws: Shortage.candidates([1], need: 2, missing: 1)) { try TotalAssignment.best(tight) }
        matrix.keepApart(AssignedPair(reviewer: 1, candidate: 0))
        matrix.keepApart(AssignedPair(reviewer: 1, candidate: 2))
        let idle = AssignmentProblem(matrix, reviewsEach: 1, load: 1...3)
        #expect(throws: Shortage.reviewers([1], missing: 1)) { try FloorAssignment.best(idle, seconds: 5) }
        let many = AssignmentProblem(AffinityMatrix(reviewers: 3, candidates: 2), reviewsEach: 1, load: 1...3)
        #expect(throws: Shortage.places(least: 3, places: 2)) { try TotalAssignment.best(many) }
    }

    @Test func `a proposal says what it keeps, adds and takes away`() throws {
        let matrix = AffinityMatrix(reviewers: 2, candidates: 2, values: [1, 0, 0, 1])
        let problem = AssignmentProblem(matrix, reviewsEach: 1, load: 0...1)
        let (kept, gone) = (AssignedPair(reviewer: 0, candidate: 0), AssignedPair(reviewer: 0, candidate: 1))
        let proposal = AssignmentProposal(try TotalAssignment.best(problem), to: problem, today: [kept, gone])
        #expect(proposal.kept == [kept])
        #expect(proposal.removed == [gone])
        #expect(proposal.added == [AssignedPair(reviewer: 1, candidate: 1)])
        #expect(proposal.totalToday == 1 && proposal.answer.total == 2)
        #expect(proposal.loadChanges(reviewers: 2) == [-1, 1])
    }
}
