/// Reviewers in groups of which each candidate gets so many at least and so many at most: organisations (at most one)
/// or types (at least one).
struct ReviewerGrouping: Sendable {
    /// By reviewer, the group's number from 0, or -1.
    let groups: [Int32]
    let count: Int
    let least: Int, most: Int

    /// Groups of one reviewer say nothing when at most one may come of each, so they are left out.
    static func organisations(_ organisations: [Int?]) -> Self {
        var sizes: [Int: Int] = [:]
        for case let organisation? in organisations { sizes[organisation, default: 0] += 1 }
        return Self(numbering: organisations.map { $0.flatMap { sizes[$0, default: 0] > 1 ? $0 : nil } }, 0, 1)
    }

    /// The grouping of a problem that has one at most.
    static func only(of problem: AssignmentProblem) -> Self? {
        problem.organisations.map(organisations) ?? problem.types.map(types)
    }

    static func types(_ types: [Int?]) -> Self { Self(numbering: types, 1, Int.max) }

    private init(numbering names: [Int?], _ least: Int, _ most: Int) {
        var numbers: [Int: Int32] = [:]
        var groups: [Int32] = []
        for name in names {
            guard let name else {
                groups.append(-1)
                continue
            }
            let number = numbers[name] ?? Int32(numbers.count)
            numbers[name] = number
            groups.append(number)
        }
        self.groups = groups
        count = numbers.count
        (self.least, self.most) = (least, most)
    }

    /// How many of each group a candidate's frozen pairs have, candidate by candidate.
    func taken(by frozen: Set<AssignedPair>, candidates: Int) -> [Int] {
        var taken = [Int](repeating: 0, count: count * candidates)
        for pair in frozen where groups[pair.reviewer] >= 0 {
            taken[pair.candidate * count + Int(groups[pair.reviewer])] += 1
        }
        return taken
    }
}
