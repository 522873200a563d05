import Domain
import Storage

/// Work that waits because of an event. A worker takes it, records its effect and finishes it in one transaction.
package struct JobStore {
    private let connection: any Connection

    package init(_ connection: any Connection) {
        self.connection = connection
    }

    package struct Job: Sendable, Hashable {
        package let id: Int64
        package let network: ID<Network>
        package let event: ID<Event>
        package let follower: Follower
        package let tries: Int
    }

    /// After so many tries a job rests where an operator sees it.
    package static let mostTries = 8

    func enqueue(for event: RecordedEvent, ids: IDSource) throws {
        for follower in Follower.interested(in: event.kind) {
            try connection.run(
                """
                INSERT INTO job (id, network_id, event_id, follower, due_at, tries)
                VALUES (\(ids.next(at: event.at)), \(event.network), \(event.id), \(follower), \(event.at), 0)
                """)
        }
    }

    /// The next job that is due, held until the transaction ends, so that no other worker takes it.
    ///
    /// - Parameter long: whether it is to be one that takes longer than a transaction may.
    package func take(at now: Moment, long: Bool = false) throws -> Job? {
        let followers = Follower.allCases.filter { $0.isLong == long }
        var sql: SQL = """
            SELECT id, network_id, event_id, follower, tries FROM job
            WHERE resting = 0 AND due_at <= \(now) AND follower IN \(list: followers) ORDER BY due_at, id LIMIT 1
            """
        switch connection.dialect {
        case .sqlite: break  // one writer: nobody else is taking
        case .postgres: sql.append(" FOR UPDATE SKIP LOCKED")
        }
        return try connection.first(sql).map { row in
            Job(
                id: try row["id"], network: try row["network_id"], event: try row["event_id"],
                follower: try row["follower"], tries: try row["tries"])
        }
    }

    /// Leaves a job to whoever took it until then; if nothing came of it, it is due again.
    package func hold(_ job: Job, until then: Moment) throws {
        try connection.run("UPDATE job SET due_at = \(then) WHERE id = \(job.id)")
    }

    package func finish(_ job: Job) throws {
        try connection.run("DELETE FROM job WHERE id = \(job.id)")
    }

    /// Tries again later: after 15 seconds, one minute, four, … and rests in the end.
    ///
    /// - Returns: whether it rests now.
    @discardableResult
    package func fail(
        _ job: Job, because reason: String, at now: Moment, mostTries: Int = JobStore.mostTries
    ) throws -> Bool {
        let tries = job.tries + 1
        let wait = Int64(15) << Int64(2 * min(tries - 1, 7))
        let rests = tries >= mostTries
        try connection.run(
            """
            UPDATE job SET tries = \(tries), due_at = \(now.adding(seconds: wait)), error = \(reason),
                           resting = \(rests)
            WHERE id = \(job.id)
            """)
        return rests
    }

    /// An operator gives resting jobs another chance.
    package func wake(at now: Moment) throws {
        try connection.run("UPDATE job SET resting = 0, tries = 0, due_at = \(now) WHERE resting = 1")
    }

    package func waiting() throws -> Int {
        try connection.value("SELECT count(*) FROM job WHERE resting = 0") ?? 0
    }

    /// A job that was tried often enough, and why it failed.
    package struct RestingJob: Sendable, Encodable {
        let follower: String
        let event: ID<Event>
        let error: String
    }

    package func resting(_ most: Int) throws -> [RestingJob] {
        try connection.rows("SELECT follower, event_id, error FROM job WHERE resting = 1 ORDER BY id LIMIT \(most)").map
        {
            RestingJob(
                follower: try $0["follower"], event: try $0["event_id"], error: try $0["error"] as String? ?? "")
        }
    }
}
