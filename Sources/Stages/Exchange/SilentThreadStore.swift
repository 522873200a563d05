import Domain
import Storage

/// Threads to which nobody has replied.
extension ExchangeStore {
    package struct SilentThread: Sendable {
        package let id: ID<Thread>
        package let title: String
        package let begun: Moment
    }

    /// Open threads with nothing but their first post, the oldest first.
    package func silentThreads(_ most: Int) throws -> [SilentThread] {
        try connection.rows(
            """
            SELECT id, title, begun_at FROM thread
            WHERE network_id = \(network) AND closed_at IS NULL AND posts < 2 ORDER BY begun_at, id LIMIT \(most)
            """
        ).map { SilentThread(id: try $0["id"], title: try $0["title"], begun: try $0["begun_at"]) }
    }
}
