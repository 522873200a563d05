/// Who is to be given whom to read: the affinities and everything that an assignment must keep to.
package struct AssignmentProblem: Sendable {
    /// Affinities; conflicts are pairs kept apart in it.
    package var affinities: AffinityMatrix
    /// How many reviewers each candidate needs.
    package var needs: [Int]
    /// How many candidates each reviewer reads, at least and at most.
    package var loads: [ClosedRange<Int>]
    /// Pairs that stand already and stay, whatever else they would break.
    package var frozen: Set<AssignedPair> = []
    /// Each reviewer's organisation; no candidate is read by two reviewers of one organisation. `nil`: of none.
    package var organisations: [Int?]?
    /// Each reviewer's type; each candidate is read by at least one reviewer of each type there is.
    package var types: [Int?]?

    package init(_ affinities: AffinityMatrix, reviewsEach: Int, load: ClosedRange<Int>) {
        self.affinities = affinities
        needs = [Int](repeating: reviewsEach, count: affinities.candidates)
        loads = [ClosedRange<Int>](repeating: load, count: affinities.reviewers)
    }

    /// The best assignment by an objective; where that cannot be proven within about so many seconds, the best found.
    ///
    /// It holds the calling thread: call it from one that may be held.
    /// - Throws: `Shortage` when there is none, `UnfinishedAssignment` or `ProgrammeFault`.
    package func answer(by objective: AssignmentObjective, seconds: Double) throws -> AssignmentAnswer {
        switch objective {
        case .floor: try FloorAssignment.best(self, seconds: seconds)
        case .total: try TotalAssignment.best(self, seconds: seconds)
        }
    }

    /// How many places each candidate still has to fill beside its frozen pairs.
    var openPlaces: [Int] {
        var places = needs
        for pair in frozen { places[pair.candidate] -= 1 }
        return places
    }

    /// How many candidates each reviewer may and must still be given beside the frozen pairs.
    var openLoads: [(least: Int, most: Int)] {
        var open = loads.map { (least: $0.lowerBound, most: $0.upperBound) }
        for pair in frozen {
            open[pair.reviewer].least = max(0, open[pair.reviewer].least - 1)
            open[pair.reviewer].most -= 1
        }
        return open
    }

    /// The affinities' sum over pairs; a frozen pair that would otherwise be kept apart counts 0.
    package func total(of pairs: some Sequence<AssignedPair>) -> Double {
        var sum = 0.0
        for pair in pairs { sum += affinity(of: pair) }
        return sum
    }

    /// Each candidate's sum of affinities.
    package func sums(of pairs: some Sequence<AssignedPair>) -> [Double] {
        var sums = [Double](repeating: 0, count: affinities.candidates)
        for pair in pairs { sums[pair.candidate] += affinity(of: pair) }
        return sums
    }

    package func affinity(of pair: AssignedPair) -> Double {
        let value = affinities[pair.reviewer, pair.candidate]
        return value > -.infinity ? value : 0
    }

    /// Whether a candidate may have one reviewer in place of another of its readers.
    func allows(_ candidate: Int, among readers: [Int], _ drops: Int, _ takes: Int) -> Bool {
        if !(affinities[takes, candidate] > -.infinity) || readers.contains(takes) { return false }
        if organisations == nil, types == nil { return true }
        let others = readers.filter { $0 != drops }
        if let organisations, let own = organisations[takes],
            others.contains(where: { organisations[$0] == own })
        {
            return false
        }
        if let types, let lost = types[drops], lost != types[takes] {
            return others.contains { types[$0] == lost }
        }
        return true
    }

    /// A candidate's pairs that may be assigned and are not frozen.
    func pairs(of candidate: Int) -> [AssignedPair] {
        loads.indices.map { AssignedPair(reviewer: $0, candidate: candidate) }
            .filter { affinities.mayMeet($0) && (frozen.isEmpty || !frozen.contains($0)) }
    }

    func pairs(where isWanted: (AssignedPair) -> Bool) -> [AssignedPair] {
        needs.indices.flatMap { pairs(of: $0).filter(isWanted) }
    }
}
