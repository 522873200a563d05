/// Finds in a solved flow that could not send everything who is short: the side of the smallest cut that what was
/// left over can still reach (Ford and Fulkerson 1956).
struct ShortageSearch: ~Copyable {
    private var reached: [Bool]
    private var queue: [Int32] = []
    private var outgoing: [[Int32]]
    private var incoming: [[Int32]]

    /// Nil when everything was sent.
    static func shortage(in flow: borrowing PairFlow) -> Shortage? {
        let left = (1..<Int32(flow.network.nodeCount)).filter { flow.network.unsent($0) > 0 }
        if left.isEmpty { return nil }
        var search = ShortageSearch(flow)
        for node in left { search.reach(node) }
        search.run(flow)
        return search.verdict(flow, left: left)
    }

    private init(_ flow: borrowing PairFlow) {
        let nodes = flow.network.nodeCount
        reached = [Bool](repeating: false, count: nodes)
        outgoing = [[Int32]](repeating: [], count: nodes)
        incoming = outgoing
        for arc in 0..<Int32(flow.network.arcs.count) {
            let way = flow.network.arcs[arc]
            if way.source == 0 || way.target == 0 { continue }
            outgoing[Int(way.source)].append(arc)
            incoming[Int(way.target)].append(arc)
        }
    }

    private mutating func reach(_ node: Int32) {
        if reached[Int(node)] { return }
        reached[Int(node)] = true
        queue.append(node)
    }

    private mutating func run(_ flow: borrowing PairFlow) {
        while let node = queue.popLast() {
            for arc in outgoing[Int(node)] where flow.network.hasRoom(arc) { reach(flow.network.arcs[arc].target) }
            for arc in incoming[Int(node)] where flow.network.flow[arc] > 0 { reach(flow.network.arcs[arc].source) }
            for reviewer in flow.unusedReviewers(from: node) { reach(flow.reviewerNode(reviewer)) }
        }
    }

    private func verdict(_ flow: borrowing PairFlow, left: [Int32]) -> Shortage {
        let missing = left.reduce(Int64(0)) { $0 + flow.network.unsent($1) }
        let places = Int((missing + flow.unit - 1) / flow.unit)
        if reached[Int(flow.sink)] {
            var short: [Int] = []
            for reviewer in flow.problem.loads.indices where flow.network.unsent(flow.reviewerNode(reviewer)) < 0 {
                short.append(reviewer)
            }
            return short.isEmpty ? .together : .reviewers(short, missing: places)
        }
        let candidates = flow.problem.needs.indices.filter { reached[Int(PairFlow.candidateNode($0))] }
        return .candidates(candidates, need: candidates.reduce(0) { $0 + flow.problem.needs[$1] }, missing: places)
    }
}
