import Synchronization

/// What several threads found, side by side.
final class Gathered: Sendable {
    private let found = Mutex<[Bool]>([])

    func add(_ value: Bool) { found.withLock { $0.append(value) } }
    var values: [Bool] { found.withLock { $0 } }
}
