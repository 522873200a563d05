/// The cheapest flow through a network whose arcs may still grow in number: the primal network simplex in whole
/// numbers, on strongly feasible trees, which cannot cycle (Cunningham 1976; Ahuja, Magnanti and Orlin 1993, ch. 11).
///
/// What cannot be sent flows over artificial arcs at the root, each dearer than any way through the network.
struct NetworkSimplex: ~Copyable {
    /// One way from a node to another; its cost is per unit of flow.
    struct Arc: BitwiseCopyable {
        let source: Int32, target: Int32
        let cost: Int64
    }

    private(set) var tree = FlowTree()
    private(set) var arcs = Strip(repeating: Arc(source: 0, target: 0, cost: 0), count: 0)
    private(set) var flow = Strip<Int64>(repeating: 0, count: 0)
    private var capacity = Strip<Int64>(repeating: 0, count: 0)
    /// 1: empty, may fill; -1: full, may empty; 0: in the tree, or artificial and done with.
    private var side = Strip<Int8>(repeating: 0, count: 0)
    /// Each node's artificial arc.
    private var artificial = Strip<Int32>(repeating: -1, count: 1)
    private var nextArc = 0
    private let artificialCost: Int64

    static let boundless = Int64.max / 4

    init(artificialCost: Int64) { self.artificialCost = artificialCost }

    var nodeCount: Int { tree.nodes.count }

    /// Adds a node from which `supply` units must flow (into which, if negative) and returns its number, from 1 on.
    mutating func node(supply: Int64) -> Int32 {
        let node = Int32(nodeCount)
        let arc = Int32(arcs.count)
        artificial.append(arc)
        if supply >= 0 {
            put(Arc(source: node, target: 0, cost: 0), holding: supply, upTo: Self.boundless, side: 0)
            return tree.grow(arc: arc, price: 0)
        }
        put(Arc(source: 0, target: node, cost: artificialCost), holding: -supply, upTo: Self.boundless, side: 0)
        return tree.grow(arc: arc, price: artificialCost)
    }

    /// Adds an arc and returns its number.
    @discardableResult
    mutating func arc(from source: Int32, to target: Int32, upTo most: Int64, cost: Int64) -> Int32 {
        put(Arc(source: source, target: target, cost: cost), holding: 0, upTo: most, side: 1)
        return Int32(arcs.count - 1)
    }

    /// What could not be sent from a node (positive) or into it (negative), once solved.
    func unsent(_ node: Int32) -> Int64 {
        let arc = artificial[node]
        return arcs[arc].source == node ? flow[arc] : -flow[arc]
    }

    func hasRoom(_ arc: Int32) -> Bool { flow[arc] < capacity[arc] }

    private mutating func put(_ arc: Arc, holding: Int64, upTo most: Int64, side newSide: Int8) {
        arcs.append(arc)
        flow.append(holding)
        capacity.append(most)
        side.append(newSide)
    }

    /// Improves the flow until no arc's reduced cost says that more could be gained.
    mutating func solve() {
        while let entering = entering() { pivot(entering) }
    }

    /// The best of a block of arcs, block after block (Grigoriadis 1986).
    private mutating func entering() -> Int32? {
        let count = arcs.count
        let block = max(20, Int(Double(count).squareRoot()))
        let (arcs, side, price) = (arcs.first, side.first, tree.price.first)
        var (best, bestArc) = (Int64(0), -1)
        var (seen, arc) = (0, nextArc)
        while seen < count {
            if arc >= count { arc = 0 }
            let end = min(arc + block, count, arc + count - seen)
            for index in arc..<end {
                let way = arcs[index]
                let reduced = Int64(side[index]) &* (way.cost &+ price[Int(way.source)] &- price[Int(way.target)])
                if reduced < best { (best, bestArc) = (reduced, index) }
            }
            seen += end - arc
            arc = end
            if bestArc >= 0 { break }
        }
        nextArc = arc >= count ? 0 : arc
        return bestArc < 0 ? nil : Int32(bestArc)
    }

    private mutating func pivot(_ entering: Int32) {
        let (arcs, flow, capacity, row) = (arcs.first, flow.first, capacity.first, tree.nodes.first)
        let way = arcs[Int(entering)]
        let fills = side[entering] > 0
        let (tail, head) = fills ? (way.source, way.target) : (way.target, way.source)

        // The circle runs from the join down to the tail, over the arc, and from the head up to the join.
        // Of the arcs that stop it first, the last along the circle leaves: that keeps the tree strongly feasible.
        var amount = capacity[Int(entering)]
        var (leaving, isOnTailSide) = (Int32(-1), false)
        var (left, right) = (tail, head)
        while left != right {
            if row[Int(left)].depth >= row[Int(right)].depth {
                let arc = Int(row[Int(left)].arc)
                let room = arcs[arc].source == left ? flow[arc] : capacity[arc] &- flow[arc]
                if room < amount { (amount, leaving, isOnTailSide) = (room, left, true) }
                left = row[Int(left)].parent
            } else {
                let arc = Int(row[Int(right)].arc)
                let room = arcs[arc].source == right ? capacity[arc] &- flow[arc] : flow[arc]
                if room <= amount { (amount, leaving, isOnTailSide) = (room, right, false) }
                right = row[Int(right)].parent
            }
        }
        send(amount, from: tail, over: entering, fills: fills, to: head, join: left)
        if leaving < 0 {
            side[entering] = -side[entering]
            return
        }
        let (leavingArc, reduced) = (
            row[Int(leaving)].arc, way.cost &+ tree.price[way.source] &- tree.price[way.target]
        )
        let (top, parent) = isOnTailSide ? (tail, head) : (head, tail)
        tree.rehang(
            branch: leaving, top: top, from: parent, by: entering, rise: top == way.source ? -reduced : reduced)
        side[entering] = 0
        let gone = arcs[Int(leavingArc)]
        side[leavingArc] = gone.source == 0 || gone.target == 0 ? 0 : flow[Int(leavingArc)] == 0 ? 1 : -1
    }

    private func send(
        _ amount: Int64, from tail: Int32, over entering: Int32, fills: Bool, to head: Int32, join: Int32
    ) {
        if amount == 0 { return }
        let (arcs, flow, row) = (arcs.first, flow.first, tree.nodes.first)
        flow[Int(entering)] &+= fills ? amount : -amount
        var node = tail
        while node != join {
            let arc = Int(row[Int(node)].arc)
            flow[arc] &+= arcs[arc].source == node ? -amount : amount
            node = row[Int(node)].parent
        }
        node = head
        while node != join {
            let arc = Int(row[Int(node)].arc)
            flow[arc] &+= arcs[arc].source == node ? amount : -amount
            node = row[Int(node)].parent
        }
    }
}
