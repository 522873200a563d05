/// The spanning tree of a network simplex: who hangs from whom, by which arc, and each node's price.
///
/// Children stand in doubly linked lists, so that a branch is cut and hung elsewhere in the time of its stem.
struct FlowTree: ~Copyable {
    struct Node: BitwiseCopyable {
        var parent: Int32 = -1, arc: Int32 = -1
        var firstChild: Int32 = -1, next: Int32 = -1, previous: Int32 = -1
        var depth: Int32 = 0
    }

    /// Node 0 is the root.
    var nodes = Strip(repeating: Node(), count: 1)
    var price = Strip<Int64>(repeating: 0, count: 1)

    /// Hangs a new node from the root and returns its number.
    mutating func grow(arc: Int32, price newPrice: Int64) -> Int32 {
        let node = Int32(nodes.count)
        nodes.append(Node())
        price.append(newPrice)
        hang(node, from: 0, by: arc)
        nodes.first[Int(node)].depth = 1
        return node
    }

    private func hang(_ node: Int32, from parent: Int32, by arc: Int32) {
        let row = nodes.first
        let sibling = row[Int(parent)].firstChild
        row[Int(node)].parent = parent
        row[Int(node)].arc = arc
        row[Int(node)].previous = -1
        row[Int(node)].next = sibling
        if sibling >= 0 { row[Int(sibling)].previous = node }
        row[Int(parent)].firstChild = node
    }

    private func cut(_ node: Int32) {
        let row = nodes.first
        let (previous, next) = (row[Int(node)].previous, row[Int(node)].next)
        if previous >= 0 { row[Int(previous)].next = next } else { row[Int(row[Int(node)].parent)].firstChild = next }
        if next >= 0 { row[Int(next)].previous = previous }
    }

    /// Cuts the branch at `branch` off, turns it so that `top`, which lies in it, is its top, and hangs it from
    /// `parent` by `arc`; every price in it rises by `rise`.
    func rehang(branch: Int32, top: Int32, from parent: Int32, by arc: Int32, rise: Int64) {
        let row = nodes.first
        var (node, above, by) = (top, parent, arc)
        while true {
            let (oldParent, oldArc) = (row[Int(node)].parent, row[Int(node)].arc)
            cut(node)
            hang(node, from: above, by: by)
            if node == branch { break }
            (node, above, by) = (oldParent, node, oldArc)
        }
        // In preorder, by the links alone.
        let prices = price.first
        node = top
        while true {
            prices[Int(node)] &+= rise
            row[Int(node)].depth = row[Int(row[Int(node)].parent)].depth &+ 1
            if row[Int(node)].firstChild >= 0 {
                node = row[Int(node)].firstChild
                continue
            }
            while node != top, row[Int(node)].next < 0 { node = row[Int(node)].parent }
            if node == top { return }
            node = row[Int(node)].next
        }
    }
}
