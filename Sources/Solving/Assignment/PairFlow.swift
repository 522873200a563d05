/// An assignment as a flow: from candidates, through their groups of reviewers if they have any, to reviewers, and
/// from those to the sink. Only pairs worth a look are arcs; the prices tell which others must come in.
struct PairFlow: ~Copyable {
    let problem: AssignmentProblem
    let grouping: ReviewerGrouping?
    /// What one place counts in units of flow, and what of it one pair may carry.
    let unit: Int64, pairMost: Int64
    /// No gain is larger, whatever the doubles.
    private let limit: Double
    /// A candidate's affinity times this, rounded, is its gain in whole numbers.
    let scales: [Double]
    private(set) var network: NetworkSimplex
    private(set) var pairs: [(arc: Int32, pair: AssignedPair)] = []
    private var known: PairSet
    private var groupNodes: [Int32]
    private var groupLists: [[Int32]]
    /// How many of each group the frozen pairs of a candidate have.
    private let taken: [Int]

    static func candidateNode(_ candidate: Int) -> Int32 { Int32(candidate + 1) }
    func reviewerNode(_ reviewer: Int) -> Int32 { Int32(problem.affinities.candidates + reviewer + 1) }
    var sink: Int32 { Int32(problem.affinities.candidates + problem.affinities.reviewers + 1) }

    /// `weights`: by candidate, what its affinities count; 1 if absent.
    init(
        _ problem: AssignmentProblem, weights: [Double]? = nil, unit: Int64 = 1, pairMost: Int64 = 1
    ) {
        let (candidates, reviewers) = (problem.affinities.candidates, problem.affinities.reviewers)
        self.problem = problem
        grouping = ReviewerGrouping.only(of: problem)
        self.unit = unit
        self.pairMost = pairMost
        // Prices stay below twice the artificial cost, and that must stay far within 64 bits.
        let longest = Int64(3 * (candidates + reviewers) + 8)
        let finest = (Int64(1) << 59) / longest
        let largest = min(1e290, problem.affinities.largest * (weights?.max() ?? 1))
        var scale = 1.0
        if largest > 0 {
            let ratio = min(max(Double(finest) / largest, 1e-290), 1e290)
            scale = Double(sign: .plus, exponent: ratio.exponent, significand: 1)
            while largest * scale > Double(finest) { scale /= 2 }
        }
        limit = Double(finest)
        scales = weights?.map { $0 * scale } ?? [Double](repeating: scale, count: candidates)
        network = NetworkSimplex(artificialCost: (Int64(largest * scale) + 1) * longest)
        known = PairSet(reviewers: reviewers, candidates: candidates)
        taken = grouping?.taken(by: problem.frozen, candidates: candidates) ?? []
        groupNodes = [Int32](repeating: -1, count: (grouping?.count ?? 0) * candidates)
        groupLists = grouping == nil ? [] : [[Int32]](repeating: [], count: candidates)
        layOut()
    }

    private mutating func layOut() {
        let (places, loads) = (problem.openPlaces, problem.openLoads)
        let least = Int64(grouping?.least ?? 0)
        let groups = grouping?.count ?? 0
        var bound: Int64 = 0
        for (candidate, open) in places.enumerated() {
            let owed = least == 0 ? 0 : (0..<groups).count { taken[candidate * groups + $0] < least }
            _ = network.node(supply: (Int64(open) - Int64(owed)) * unit)
            bound += Int64(open)
        }
        for load in loads {
            _ = network.node(supply: -Int64(load.least) * unit)
            bound -= Int64(load.least)
        }
        _ = network.node(supply: -bound * unit)
        for (reviewer, load) in loads.enumerated() {
            network.arc(from: reviewerNode(reviewer), to: sink, upTo: Int64(load.most - load.least) * unit, cost: 0)
        }
        if least > 0 {
            for candidate in places.indices { for group in 0..<groups { _ = groupNode(candidate, group) } }
        }
        for pair in problem.frozen { known.insert(pair) }
    }

    /// The node of a candidate's group, made when it is first needed.
    private mutating func groupNode(_ candidate: Int, _ group: Int) -> Int32 {
        guard let grouping else { return Self.candidateNode(candidate) }
        let place = candidate * grouping.count + group
        if groupNodes[place] >= 0 { return groupNodes[place] }
        let already = taken[place]
        let owed = Int64(max(0, grouping.least - already))
        let node = network.node(supply: owed * unit)
        let most = grouping.most == Int.max ? problem.needs[candidate] : grouping.most
        network.arc(
            from: Self.candidateNode(candidate), to: node, upTo: Int64(max(0, most - already)) * unit, cost: 0)
        groupNodes[place] = node
        groupLists[candidate].append(node)
        return node
    }

    private mutating func admit(_ columns: [AssignedPair]) {
        for pair in columns where !known.contains(pair) {
            known.insert(pair)
            let group = grouping.map { $0.groups[pair.reviewer] } ?? -1
            let tail = group < 0 ? Self.candidateNode(pair.candidate) : groupNode(pair.candidate, Int(group))
            let arc = network.arc(from: tail, to: reviewerNode(pair.reviewer), upTo: pairMost, cost: -gain(of: pair))
            pairs.append((arc, pair))
        }
    }

    /// The best flow there is: over the pairs that look best, and all that the prices then call in.
    mutating func solve() {
        let prices = PriceEstimate.prices(problem, scans: 20 * problem.affinities.candidates)
        let most = 10 + 2 * (problem.needs.max() ?? 0)
        admit(FavouritePairs.pairs(problem.affinities, minus: prices, most: most))
        while true {
            network.solve()
            let more = PairPricing(most: 8).promising(in: self)
            if more.isEmpty { return }
            admit(more)
        }
    }

    /// The pairs over which anything flows, without the frozen ones, and how much.
    var shares: [(pair: AssignedPair, share: Int64)] {
        var shares: [(pair: AssignedPair, share: Int64)] = []
        for (arc, pair) in pairs where network.flow[arc] > 0 { shares.append((pair, network.flow[arc])) }
        return shares
    }

    /// A pair's affinity in whole numbers.
    func gain(of pair: AssignedPair) -> Int64 {
        let gain = problem.affinities[pair.reviewer, pair.candidate] * scales[pair.candidate]
        return Int64(max(-limit, min(limit, gain)).rounded())
    }

    func knows(_ pair: AssignedPair) -> Bool { known.contains(pair) }

    /// Reviewers whom no arc joins to a candidate's node or one of its groups' yet, though they may meet.
    func unusedReviewers(from node: Int32) -> [Int] {
        guard let (candidate, group) = place(of: node) else { return [] }
        return (0..<problem.affinities.reviewers).filter { reviewer in
            let pair = AssignedPair(reviewer: reviewer, candidate: candidate)
            if known.contains(pair) || !problem.affinities.mayMeet(pair) { return false }
            let own = grouping.map { $0.groups[reviewer] } ?? -1
            if let group { return own == group }
            return own < 0 || groupNodes[candidate * (grouping?.count ?? 0) + Int(own)] < 0
        }
    }

    private func place(of node: Int32) -> (candidate: Int, group: Int32?)? {
        if node >= 1, node <= problem.affinities.candidates { return (Int(node) - 1, nil) }
        guard let grouping, node > sink, let place = groupNodes.firstIndex(of: node) else { return nil }
        return (place / grouping.count, Int32(place % grouping.count))
    }

    func price(ofReviewer reviewer: Int) -> Int64 { network.tree.price[reviewerNode(reviewer)] }

    /// What a pair must gain, beside its reviewer's price, to be worth its place.
    func price(askedFor pair: AssignedPair) -> Int64 {
        guard let grouping, grouping.groups[pair.reviewer] >= 0 else {
            return network.tree.price[Self.candidateNode(pair.candidate)]
        }
        let node = groupNodes[pair.candidate * grouping.count + Int(grouping.groups[pair.reviewer])]
        return network.tree.price[node >= 0 ? node : Self.candidateNode(pair.candidate)]
    }

    /// The lowest price that any pair of a candidate is asked.
    func lowestPrice(of candidate: Int) -> Int64 {
        var lowest = network.tree.price[Self.candidateNode(candidate)]
        if grouping != nil { for node in groupLists[candidate] { lowest = min(lowest, network.tree.price[node]) } }
        return lowest
    }
}
