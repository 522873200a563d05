import Foundation
import GRDB
import Storage
import Synchronization

/// The embedded engine: readers in parallel on snapshots, one writer that commits what is waiting together.
package final class SQLiteDatabase: Storage.Database {
    package let dialect = Dialect.sqlite
    private let pool: DatabasePool
    private let tally = Tally()
    private let queue = Mutex(Queue())

    /// How many bodies may share one commit.
    private static let largestGroup = 256

    private struct Queue {
        var waiting = TurnQueue<WaitingWrite>()
        var draining = false
        var closed = false
    }

    /// Opens the file, or makes it.
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        // `import` and `receive` are other processes with writes of their own.
        configuration.busyMode = .timeout(20)
        configuration.maximumReaderCount = 8
        try Self.keepPrivate(path)
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // The pool sets NORMAL after its preparation; an acknowledged write must survive a power cut.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    /// For its owner alone; the files beside it get what it has, once they come.
    private static func keepPrivate(_ path: String) throws {
        let made = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard made >= 0 || errno == EEXIST else {
            throw StorageError.engine("The database \(path) cannot be made: \(String(cString: strerror(errno))).")
        }
        // One that was there is not opened: closing it would let go of every lock that this process has on it.
        if made >= 0 { close(made) }
        // Another user's file is that user's matter.
        for file in [path, path + "-wal", path + "-shm"] { chmod(file, 0o600) }
    }

    package var statements: Int { tally.statements }

    package var waitingWrites: Int { queue.withLock { $0.waiting.count } }

    /// Commits so far; fewer than writes, since waiting writes share one.
    package var commits: Int { tally.commits }

    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { [tally] result in
                continuation.resume(
                    with: Result { try body(SQLiteConnection(try result.get(), tally: tally)) })
            }
        }
    }

    package func write<Answer: Sendable>(
        _ network: Int64?, _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let write = WaitingWrite(body, continuation: continuation)
            let (closed, mustDrain) = queue.withLock { queue in
                guard !queue.closed else { return (true, false) }
                queue.waiting.append(write, for: network)
                defer { queue.draining = true }
                return (false, !queue.draining)
            }
            if closed { write.answer(StorageError.closed) }
            if mustDrain { pool.asyncWriteWithoutTransaction { self.drain($0) } }
        }
    }

    package var file: String? { pool.path }

    /// Every page is written anew, and the log with the old ones is cut off.
    package func compact() async throws {
        let pool = pool
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            pool.asyncBarrierWriteWithoutTransaction { result in
                continuation.resume(
                    with: Result {
                        let database = try result.get()
                        try database.execute(sql: "VACUUM")
                        try database.checkpoint(.truncate)
                    })
            }
        }
    }

    package func shutdown() async {
        queue.withLock { $0.closed = true }
        // The writer is one queue: when this body runs, everything before it has been answered. The log goes into the
        // file, so that whoever copies the file of a stopped server has everything; the readers, which are closed
        // last, could not do it.
        await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { database in
                _ = try? database.checkpoint(.truncate)
                continuation.resume()
            }
        }
        try? pool.close()
    }

    private func drain(_ database: GRDB.Database) {
        while true {
            let group = queue.withLock { queue in
                var group: [WaitingWrite] = []
                while group.count < Self.largestGroup, let next = queue.waiting.next() { group.append(next.element) }
                if group.isEmpty { queue.draining = false }
                return group
            }
            if group.isEmpty { return }
            commitTogether(group, database)
        }
    }

    /// One transaction, a savepoint for each body, one commit for all. If the transaction is lost on the way
    /// (a full disk, a failing commit), every body runs again alone, so that none suffers for another.
    private func commitTogether(_ group: [WaitingWrite], _ database: GRDB.Database) {
        let connection = SQLiteConnection(database, tally: tally)
        var refused: [Int: any Error] = [:]
        do {
            try database.execute(sql: "BEGIN IMMEDIATE")
            for (place, write) in group.enumerated() {
                try database.execute(sql: "SAVEPOINT body")
                do {
                    try write.attempt(connection)
                } catch {
                    guard database.isInsideTransaction else { throw error }
                    try database.execute(sql: "ROLLBACK TO SAVEPOINT body")
                    refused[place] = error
                }
                try database.execute(sql: "RELEASE SAVEPOINT body")
            }
            try commit(database)
        } catch {
            rollBack(database)
            if group.count == 1 {
                group[0].answer(refused[0] ?? storageError(error))
            } else {
                for write in group { commitTogether([write], database) }
            }
            return
        }
        for (place, write) in group.enumerated() { write.answer(refused[place]) }
    }

    private func commit(_ database: GRDB.Database) throws {
        try database.execute(sql: "COMMIT")
        tally.countCommit()
    }

    private func rollBack(_ database: GRDB.Database) {
        if database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
    }

    private func storageError(_ error: any Error) -> any Error {
        (error as? DatabaseError).map(StorageError.init) ?? error
    }
}
