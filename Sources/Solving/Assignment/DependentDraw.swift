/// Draws a whole assignment from shares: along a circle of arcs that are still open, flow is pushed one way or the
/// other until an arc is whole, with the odds that keep every expectation (Gandhi, Khuller, Parthasarathy and
/// Srinivasan 2006).
struct DependentDraw {
    private struct Arc {
        let tail: Int, head: Int
        var amount: Int64
    }

    private let shares: [(pair: AssignedPair, share: Int64)]
    private let certain = RandomisedAssignment.certain
    private var arcs: [Arc] = []
    /// The arcs at each node, whole ones among them until they are met.
    private var around: [[Int]]
    private var chance: SeededChance

    init(_ assignment: RandomisedAssignment, seed: UInt64) {
        chance = SeededChance(seed: seed)
        shares = assignment.shares
        let problem = assignment.problem
        let (candidates, reviewers) = (problem.needs.count, problem.loads.count)
        let grouping = ReviewerGrouping.only(of: problem)
        var groupNodes: [Int: Int] = [:]
        var (inflow, groupFlow) = ([Int64](repeating: 0, count: reviewers), [Int: Int64]())
        for entry in shares {
            inflow[entry.pair.reviewer] += entry.share
            var tail = entry.pair.candidate
            if let grouping, grouping.groups[entry.pair.reviewer] >= 0 {
                let place = tail * grouping.count + Int(grouping.groups[entry.pair.reviewer])
                groupFlow[place, default: 0] += entry.share
                tail = groupNodes[place] ?? candidates + reviewers + 1 + groupNodes.count
                groupNodes[place] = tail
            }
            arcs.append(Arc(tail: tail, head: candidates + entry.pair.reviewer, amount: entry.share))
        }
        for (reviewer, amount) in inflow.enumerated() {
            arcs.append(Arc(tail: candidates + reviewer, head: candidates + reviewers, amount: amount))
        }
        for (place, node) in groupNodes.sorted(by: { $0.value < $1.value }) {
            arcs.append(Arc(tail: place / (grouping?.count ?? 1), head: node, amount: groupFlow[place] ?? 0))
        }
        around = [[Int]](repeating: [], count: candidates + reviewers + 1 + groupNodes.count)
        for (number, arc) in arcs.enumerated() where arc.amount % certain != 0 {
            around[arc.tail].append(number)
            around[arc.head].append(number)
        }
    }

    /// The pairs drawn, the frozen ones not among them.
    mutating func pairs() -> [AssignedPair] {
        for start in around.indices { settle(from: start) }
        return shares.indices.filter { arcs[$0].amount == certain }.map { shares[$0].pair }
    }

    private mutating func openArc(at node: Int, except last: Int?) -> Int? {
        var place = around[node].count - 1
        while place >= 0 {
            let arc = around[node][place]
            if arcs[arc].amount % certain == 0 {
                around[node].swapAt(place, around[node].count - 1)
                around[node].removeLast()
            } else if arc != last {
                return arc
            }
            place -= 1
        }
        return nil
    }

    /// Walks along open arcs; at every node with one there is another, so the walk meets itself.
    private mutating func settle(from start: Int) {
        var nodes = [start]
        var path: [Int] = []
        var places = [start: 0]
        while let node = nodes.last {
            guard let arc = openArc(at: node, except: path.last) else { return }
            let next = arcs[arc].tail == node ? arcs[arc].head : arcs[arc].tail
            path.append(arc)
            guard let met = places[next] else {
                places[next] = nodes.count
                nodes.append(next)
                continue
            }
            push(along: path[met...], from: next)
            for gone in nodes[(met + 1)...] { places[gone] = nil }
            nodes.removeSubrange((met + 1)...)
            path.removeSubrange(met...)
        }
    }

    private mutating func push(along circle: ArraySlice<Int>, from start: Int) {
        var forward: [Bool] = []
        var (node, up, down) = (start, certain, certain)
        for arc in circle {
            let isForward = arcs[arc].tail == node
            forward.append(isForward)
            node = isForward ? arcs[arc].head : arcs[arc].tail
            let (above, below) = (certain - arcs[arc].amount % certain, arcs[arc].amount % certain)
            up = min(up, isForward ? above : below)
            down = min(down, isForward ? below : above)
        }
        let amount = Int64.random(in: 0..<(up + down), using: &chance) < down ? up : -down
        for (arc, isForward) in zip(circle, forward) { arcs[arc].amount += isForward ? amount : -amount }
    }
}
