import Storage
import Synchronization

/// The engine for many machines: a pool of connections; writes to one network wait for each other here
/// before they wait for the lock there, so that one busy network never holds more than one connection.
package final class PostgresDatabase: Database {
    package let dialect = Dialect.postgres
    private let pool: Mutex<PostgresPool>
    private let statementCount = Counter()

    private final class Counter: Sendable {
        let count = Atomic<Int>(0)
    }

    /// - Parameter address: a `postgres://` address or a libpq connection string.
    package init(address: String, connections: Int = 8) {
        let counter = statementCount
        let all = (0..<max(2, connections)).map { _ in
            PostgresConnection(address: address) { counter.count.add(1, ordering: .relaxed) }
        }
        pool = Mutex(PostgresPool(idle: all))
    }

    package var statements: Int { statementCount.count.load(ordering: .relaxed) }

    package var waitingWrites: Int { pool.withLock { $0.writes.count } }

    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let work: PostgresPool.Work = { connection in
                continuation.resume(
                    with: Self.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", connection, body))
                self.release(connection, network: nil, wrote: false)
            }
            enqueue(refused: { continuation.resume(throwing: StorageError.closed) }) { $0.reads.append(work, for: nil) }
        }
    }

    package func write<Answer: Sendable>(
        _ network: Int64?, _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let work: PostgresPool.Work = { connection in
                continuation.resume(
                    with: Self.transaction("BEGIN ISOLATION LEVEL READ COMMITTED", connection) { connection in
                        if let network { _ = try connection.rows("SELECT pg_advisory_xact_lock(\(network))") }
                        return try body(connection)
                    })
                self.release(connection, network: network, wrote: true)
            }
            enqueue(refused: { continuation.resume(throwing: StorageError.closed) }) {
                $0.writes.append(work, for: network)
            }
        }
    }

    package var file: String? { nil }

    package func compact() async throws {}

    package func shutdown() async {
        await withCheckedContinuation { continuation in
            let over = pool.withLock { $0.close(then: continuation) }
            if over { continuation.resume() }
        }
        for connection in pool.withLock({ $0.idle }) { connection.async { $0.close() } }
    }

    /// Runs the body in a transaction and again when the trouble is one that passes.
    private static func transaction<Answer: Sendable>(
        _ begin: String, _ connection: PostgresConnection, _ body: @Sendable (any Connection) throws -> Answer
    ) -> Result<Answer, any Error> {
        var triesLeft = 5
        while true {
            triesLeft -= 1
            var committing = false
            do {
                _ = try connection.command(begin)
                let answer = try body(connection)
                committing = true
                guard try connection.command("COMMIT") == "COMMIT" else {
                    throw StorageError.engine("The transaction had failed before its commit.")
                }
                return .success(answer)
            } catch let failure as PostgresFailure {
                connection.reset()
                if committing, failure.isLost { return .failure(StorageError.outcomeUnknown(failure.message)) }
                if !failure.passes || triesLeft == 0 { return .failure(failure.storageError) }
            } catch {
                connection.reset()
                return .failure(error)
            }
        }
    }

    private func enqueue(refused: () -> Void, _ append: (inout sending PostgresPool) -> Void) {
        let closed = pool.withLock { pool in
            if !pool.closed { append(&pool) }
            return pool.closed
        }
        if closed { refused() } else { dispatch() }
    }

    private func release(_ connection: PostgresConnection, network: Int64?, wrote: Bool) {
        let closing = pool.withLock { $0.release(connection, network: network, wrote: wrote) }
        for continuation in closing { continuation.resume() }
        dispatch()
    }

    /// Hands waiting work to idle connections.
    private func dispatch() {
        while let (connection, work) = pool.withLock({ $0.next() }) {
            connection.async(work)
        }
    }
}
