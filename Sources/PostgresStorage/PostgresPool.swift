import Storage

/// Which connection does what next: readers and writers take turns, one write at a time to a network,
/// and one connection is always left to readers.
struct PostgresPool {
    typealias Work = @Sendable (PostgresConnection) -> Void

    private(set) var idle: [PostgresConnection]
    private(set) var closed = false
    var reads = TurnQueue<Work>()
    var writes = TurnQueue<Work>()
    private let capacity: Int
    private var writing = 0
    private var busy: Set<Int64> = []
    private var readsNext = true
    private var closing: [CheckedContinuation<Void, Never>] = []

    init(idle: [PostgresConnection]) {
        self.idle = idle
        capacity = idle.count
    }

    mutating func next() -> (PostgresConnection, Work)? {
        guard !idle.isEmpty else { return nil }
        defer { readsNext.toggle() }
        guard let work = readsNext ? nextRead() ?? nextWrite() : nextWrite() ?? nextRead() else { return nil }
        return (idle.removeLast(), work)
    }

    /// - Returns: whoever waits for the end, once nothing is left to do.
    mutating func release(
        _ connection: PostgresConnection, network: Int64?, wrote: Bool
    ) -> [CheckedContinuation<Void, Never>] {
        idle.append(connection)
        if wrote {
            writing -= 1
            if let network { busy.remove(network) }
        }
        guard closed, isQuiet else { return [] }
        defer { closing = [] }
        return closing
    }

    /// - Returns: whether everything has ended already.
    mutating func close(then continuation: CheckedContinuation<Void, Never>) -> Bool {
        closed = true
        if isQuiet { return true }
        closing.append(continuation)
        return false
    }

    private var isQuiet: Bool { idle.count == capacity && reads.count + writes.count == 0 }

    private mutating func nextRead() -> Work? { reads.next()?.element }

    private mutating func nextWrite() -> Work? {
        guard writing < capacity - 1 else { return nil }
        guard let next = writes.next(where: { [busy] network in network.map { !busy.contains($0) } ?? true }) else {
            return nil
        }
        writing += 1
        if let network = next.network { busy.insert(network) }
        return next.element
    }
}
