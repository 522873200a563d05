/// An assignment as it is put before a person: what of today's it keeps, adds and takes away, and what that changes.
package struct AssignmentProposal: Sendable, Equatable {
    package let answer: AssignmentAnswer
    /// In order of candidates, then reviewers.
    package let kept: [AssignedPair], added: [AssignedPair], removed: [AssignedPair]
    /// The sum of all affinities and the lowest sum of any candidate, as things stand today.
    package let totalToday: Double, floorToday: Double

    /// - Parameter today: the pairs that stand; those frozen in the problem stay, for every answer keeps them.
    package init(_ answer: AssignmentAnswer, to problem: AssignmentProblem, today: Set<AssignedPair>) {
        let proposed = Set(answer.pairs)
        self.answer = answer
        kept = proposed.intersection(today).sorted()
        added = proposed.subtracting(today).sorted()
        removed = today.subtracting(proposed).sorted()
        let standing = today.sorted()
        totalToday = problem.total(of: standing)
        floorToday = problem.sums(of: standing).min() ?? 0
    }

    package var changesNothing: Bool { added.isEmpty && removed.isEmpty }

    /// Each reviewer's number of candidates in the proposal, less today's.
    package func loadChanges(reviewers: Int) -> [Int] {
        var changes = [Int](repeating: 0, count: reviewers)
        for pair in added { changes[pair.reviewer] += 1 }
        for pair in removed { changes[pair.reviewer] -= 1 }
        return changes
    }
}
