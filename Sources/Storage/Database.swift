/// A database of either engine.
///
/// Bodies are synchronous and may run more than once: whatever they need of time, chance or the outside world
/// comes in with them, and whatever they throw leaves no trace in the database.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Statements sent so far, for tests that count queries.
    var statements: Int { get }

    /// Writes that wait for their turn at this moment.
    var waitingWrites: Int { get }

    /// One snapshot: everything the body reads stands as it stood at one moment, whatever is written meanwhile.
    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer

    /// One transaction. Writes to one network happen one after the other; networks take turns, and on PostgreSQL
    /// run side by side. The answer comes after the commit is durable, or not at all.
    ///
    /// - Parameter network: whose lock to hold: 0 is the house, nil none at all (jobs, sessions, drafts, read marks).
    @discardableResult
    func write<Answer: Sendable>(
        _ network: Int64?, _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer

    /// The file it keeps everything in; nothing where a server of its own does.
    var file: String? { get }

    /// Leaves no trace of deleted rows in the file. A database server sees to its own files.
    func compact() async throws

    /// Finishes what is under way and refuses everything after.
    func shutdown() async
}
