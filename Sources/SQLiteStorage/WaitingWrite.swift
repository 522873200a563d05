import Storage
import Synchronization

/// A body that waits for its turn, and whoever waits for its answer.
struct WaitingWrite: Sendable {
    /// Runs the body and keeps its answer; a second attempt forgets the first.
    let attempt: @Sendable (any Connection) throws -> Void
    /// Gives the answer of the last attempt, or the error.
    let answer: @Sendable ((any Error)?) -> Void

    init<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer,
        continuation: CheckedContinuation<Answer, any Error>
    ) {
        let kept = Kept<Answer>()
        attempt = { connection in
            let answer = try body(connection)
            kept.answer.withLock { $0 = answer }
        }
        answer = { error in
            if let error {
                continuation.resume(throwing: error)
            } else if let answer = kept.answer.withLock({ $0 }) {
                continuation.resume(returning: answer)
            } else {
                continuation.resume(throwing: StorageError.engine("A write ended without an answer."))
            }
        }
    }

    private final class Kept<Answer: Sendable>: Sendable {
        let answer = Mutex<Answer?>(nil)
    }
}
