import Domain
import Synchronization

/// Draws ids: 42 bits of milliseconds, 21 bits of chance, always increasing within the process.
package final class IDSource: Sendable {
    private let last: Mutex<Int64>
    private let chance: @Sendable () -> UInt64

    /// - Parameter last: what was drawn before, by a source that this one goes on for.
    package init(after last: Int64 = 0, chance: @escaping @Sendable () -> UInt64) {
        self.last = Mutex(last)
        self.chance = chance
    }

    /// The highest id drawn so far.
    package var latest: Int64 { last.withLock { $0 } }

    package func next(at now: Moment) -> Int64 {
        let milliseconds = (now.microseconds / 1000) & (1 << 42 - 1)
        return last.withLock { last in
            let drawn = milliseconds << 21 | Int64(chance() & (1 << 21 - 1))
            last = drawn > last ? drawn : last + 1 + Int64(chance() & 0xff)
            return last
        }
    }
}
