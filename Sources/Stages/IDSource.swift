import Domain
import Synchronization

/// Draws ids: 42 bits of milliseconds, 21 bits of chance, always increasing within the process.
package final class IDSource: Sendable {
    private let last = Mutex<Int64>(0)
    private let chance: @Sendable () -> UInt64

    package init(chance: @escaping @Sendable () -> UInt64) {
        self.chance = chance
    }

    package func next(at now: Moment) -> Int64 {
        let milliseconds = (now.microseconds / 1000) & (1 << 42 - 1)
        return last.withLock { last in
            let drawn = milliseconds << 21 | Int64(chance() & (1 << 21 - 1))
            last = drawn > last ? drawn : last + 1 + Int64(chance() & 0xff)
            return last
        }
    }
}
