/// Waiting work: first come first served within a network, and the networks take turns,
/// so that a thousand writes to one do not keep the next waiting.
package struct TurnQueue<Element> {
    private var lines: [Int64?: Line] = [:]
    private var turns: [Int64?] = []
    package private(set) var count = 0

    package init() {}

    package mutating func append(_ element: Element, for network: Int64?) {
        if lines[network] == nil {
            lines[network] = Line()
            turns.append(network)
        }
        lines[network]?.append(element)
        count += 1
    }

    /// Takes the next element of the first network in turn that may go.
    package mutating func next(where mayGo: (Int64?) -> Bool = { _ in true }) -> (network: Int64?, element: Element)? {
        guard let turn = turns.firstIndex(where: mayGo) else { return nil }
        let network = turns.remove(at: turn)
        guard let element = lines[network]?.removeFirst() else { return nil }
        count -= 1
        if lines[network]?.isEmpty == true {
            lines[network] = nil
        } else {
            turns.append(network)
        }
        return (network, element)
    }

    /// A queue whose front is taken in constant time.
    private struct Line {
        private var elements: [Element?] = []
        private var front = 0

        var isEmpty: Bool { front == elements.count }

        mutating func append(_ element: Element) { elements.append(element) }

        mutating func removeFirst() -> Element? {
            guard front < elements.count else { return nil }
            let element = elements[front]
            elements[front] = nil
            front += 1
            if front > 64, front * 2 > elements.count {
                elements.removeFirst(front)
                front = 0
            }
            return element
        }
    }
}
