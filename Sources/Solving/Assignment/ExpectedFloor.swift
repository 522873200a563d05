/// Shares whose worst-served candidate can expect the most, and of those with the highest expected total.
struct ExpectedFloor {
    /// Beyond so many nodes the linear programme is not tried.
    private static let mostNodes = 1500
    /// What arithmetic in doubles may have lost in a share.
    private static let give = RandomisedAssignment.certain >> 24

    private let problem: AssignmentProblem
    private let most: Int64

    init(_ problem: AssignmentProblem, most: Int64) {
        self.problem = problem
        self.most = most
    }

    /// Nil where there are too many nodes for the linear programme.
    func shares(
        from start: [(pair: AssignedPair, share: Int64)]
    ) throws -> [(pair: AssignedPair, share: Int64)]? {
        if problem.needs.count + problem.loads.count > Self.mostNodes { return nil }
        let cap = Double(most) / Double(RandomisedAssignment.certain)
        let first = try PairRelaxation(problem, .floor, cap: cap, start: start.map(\.pair))
        let second = try PairRelaxation(
            problem, .total(floor: first.bound), cap: cap, start: first.programme.columns)
        return whole(zip(second.programme.columns, second.values).filter { $0.1 > 1e-9 }.map { ($0.0, $0.1) })
    }

    /// The nearest shares that are whole units and keep every load exactly: a flow that may stray by a hair.
    private func whole(_ parts: [(AssignedPair, Double)]) -> [(pair: AssignedPair, share: Int64)]? {
        let certain = RandomisedAssignment.certain
        let (candidates, reviewers) = (problem.needs.count, problem.loads.count)
        let grouping = ReviewerGrouping.only(of: problem)
        let groups = grouping?.count ?? 0
        let taken = grouping?.taken(by: problem.frozen, candidates: candidates) ?? []
        let low = parts.map { max(0, min(most, Int64($0.1 * Double(certain))) - Self.give) }
        var supply = problem.openPlaces.map { Int64($0) * certain }
        supply += problem.openLoads.map { -Int64($0.least) * certain }
        supply.append(-supply.reduce(0, +))
        var inGroup = [Int64](repeating: 0, count: groups * candidates)
        func group(_ pair: AssignedPair) -> Int? {
            guard let grouping, grouping.groups[pair.reviewer] >= 0 else { return nil }
            return pair.candidate * groups + Int(grouping.groups[pair.reviewer])
        }
        for (part, low) in zip(parts, low) {
            supply[part.0.candidate] -= low
            supply[candidates + part.0.reviewer] += low
            if let place = group(part.0) { inGroup[place] += low }
        }
        var network = NetworkSimplex(artificialCost: 1)
        for place in inGroup.indices {
            let owed = max(0, Int64((grouping?.least ?? 0) - taken[place]) * certain - inGroup[place])
            supply[place / groups] -= owed
            supply.append(owed)
        }
        for amount in supply { _ = network.node(supply: amount) }
        for (reviewer, load) in problem.openLoads.enumerated() {
            network.arc(
                from: Int32(candidates + reviewer + 1), to: Int32(candidates + reviewers + 1),
                upTo: Int64(load.most - load.least) * certain, cost: 0)
        }
        let sink = candidates + reviewers + 1
        for place in inGroup.indices {
            let most = grouping.map { $0.most == Int.max ? problem.needs[place / groups] : $0.most } ?? 0
            network.arc(
                from: Int32(place / groups + 1), to: Int32(sink + place + 1),
                upTo: max(0, Int64(most - taken[place]) * certain - inGroup[place]), cost: 0)
        }
        let arcs = zip(parts, low).map { part, low in
            network.arc(
                from: Int32(group(part.0).map { sink + $0 + 1 } ?? part.0.candidate + 1),
                to: Int32(candidates + part.0.reviewer + 1), upTo: min(most - low, 2 * Self.give), cost: 0)
        }
        network.solve()
        for node in 1..<Int32(network.nodeCount) where network.unsent(node) != 0 { return nil }
        return zip(parts.indices, arcs).map { (parts[$0].0, low[$0] + network.flow[$1]) }.filter { $0.1 > 0 }
    }
}
