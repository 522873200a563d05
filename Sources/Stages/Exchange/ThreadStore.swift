import Domain
import Storage
import Web

/// Threads: their list, one of them, how they begin and end.
extension ExchangeStore {
    package struct ThreadRow: Sendable, Encodable {
        package let id: ID<Thread>
        package let title: String
        package let kind: ThreadKind
        package let question: String?
        package let begunBy: ID<Person>
        package let beginner: String
        package let begun: Moment
        package let last: Moment
        package let posts: Int
        package let closed: Moment?
        package let closer: String?
        package let outcome: String
        /// Somebody else has written in it, or it is closed: asks and offers are open until then.
        package let answered: Bool

        var standing: Conversing.Standing { Conversing.Standing(begunBy: begunBy, isClosed: closed != nil) }
    }

    private static let isOpen: SQL = """
        t.closed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM post x WHERE x.thread_id = t.id AND x.person_id <> t.begun_by)
        """
    private static let columns: SQL = """
        SELECT t.id, t.title, t.kind, q.question, t.begun_by, coalesce(m.name, p.name) AS beginner, t.begun_at, t.last_at, t.posts,
               t.closed_at, coalesce(k.name, c.name) AS closer, t.outcome,
               CASE WHEN \(isOpen) THEN 0 ELSE 1 END AS answered
        FROM thread t JOIN person p ON p.id = t.begun_by LEFT JOIN person c ON c.id = t.closed_by
        LEFT JOIN membership m ON m.person_id = t.begun_by AND m.network_id = t.network_id
        LEFT JOIN membership k ON k.person_id = t.closed_by AND k.network_id = t.network_id
        LEFT JOIN learning_question q ON q.id = t.question_id
        """

    /// Open ones first, in each part the latest first.
    package func threads(_ most: Int, after passed: Int = 0) throws -> [ThreadRow] {
        try connection.rows(
            """
            \(Self.columns) WHERE t.network_id = \(network)
            ORDER BY CASE WHEN t.closed_at IS NULL THEN 0 ELSE 1 END, t.last_at DESC, t.id DESC
            LIMIT \(most) OFFSET \(passed)
            """
        ).map(Self.thread)
    }

    /// Open ones that have waited for their first answer, the longest first.
    func threadsUnanswered(since moment: Moment) throws -> [ThreadRow] {
        try connection.rows(
            """
            \(Self.columns) WHERE t.network_id = \(network) AND t.closed_at IS NULL AND t.posts < 2
                AND t.begun_at <= \(moment) ORDER BY t.begun_at, t.id LIMIT 20
            """
        ).map(Self.thread)
    }

    /// What others ask and nobody has answered, the longest open first.
    func openAsks(besidesOf person: ID<Person>, _ most: Int) throws -> [ThreadRow] {
        try connection.rows(
            """
            \(Self.columns) WHERE t.network_id = \(network) AND t.kind = \(ThreadKind.ask)
                AND t.begun_by <> \(person) AND \(Self.isOpen) ORDER BY t.begun_at, t.id LIMIT \(most)
            """
        ).map(Self.thread)
    }

    /// Those that were closed with an outcome, the last first.
    func outcomes(_ most: Int) throws -> [ThreadRow] {
        try connection.rows(
            """
            \(Self.columns) WHERE t.network_id = \(network) AND t.closed_at IS NOT NULL AND t.outcome <> ''
            ORDER BY t.closed_at DESC, t.id DESC LIMIT \(most)
            """
        ).map(Self.thread)
    }

    package func thread(_ id: ID<Thread>) throws -> ThreadRow {
        guard let row = try connection.first("\(Self.columns) WHERE t.network_id = \(network) AND t.id = \(id)") else {
            throw Path.NotFound()
        }
        return try Self.thread(row)
    }

    private static func thread(_ row: Row) throws -> ThreadRow {
        ThreadRow(
            id: try row["id"], title: try row["title"], kind: try row["kind"], question: try row["question"],
            begunBy: try row["begun_by"],
            beginner: try row["beginner"], begun: try row["begun_at"], last: try row["last_at"],
            posts: try row["posts"],
            closed: try row["closed_at"], closer: try row["closer"], outcome: try row["outcome"],
            answered: try row["answered"])
    }

    /// Titles and outcomes in which every word stands.
    func threads(with words: [String], most: Int) throws -> [ThreadRow] {
        let matching = words.reduce("" as SQL) { sql, word in
            sql + " AND lower(t.title || ' ' || t.outcome) LIKE \(Self.pattern(word)) ESCAPE '!'"
        }
        return try connection.rows(
            "\(Self.columns) WHERE t.network_id = \(network)\(matching) ORDER BY t.last_at DESC, t.id DESC LIMIT \(most)"
        ).map(Self.thread)
    }

    /// Both engines lower only the letters of ASCII; other letters are looked for as they are written.
    static func pattern(_ word: String) -> String {
        let lower = String(
            word.unicodeScalars.map { $0.isASCII ? Character($0.properties.lowercaseMapping) : Character($0) })
        let plain = lower.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
        return "%\(plain)%"
    }

    func begin(
        _ id: ID<Thread>, title: String, question: ID<LearningQuestion>?, kind: ThreadKind, by person: ID<Person>
    ) throws {
        try connection.run(
            """
            INSERT INTO thread (id, network_id, question_id, title, kind, begun_by, begun_at, last_at, posts)
            VALUES (\(id), \(network), \(question), \(title), \(kind), \(person), \(scene.now), \(scene.now), 0)
            """)
    }

    func close(_ id: ID<Thread>, with outcome: String, salt: [UInt8], by person: ID<Person>) throws {
        try connection.run(
            """
            UPDATE thread SET closed_by = \(person), closed_at = \(scene.now), outcome = \(outcome), outcome_salt = \(salt)
            WHERE network_id = \(network) AND id = \(id)
            """)
    }

    /// The outcome stays in the form for the next closing.
    func reopen(_ id: ID<Thread>) throws {
        try connection.run(
            "UPDATE thread SET closed_by = NULL, closed_at = NULL WHERE network_id = \(network) AND id = \(id)")
    }

    /// Of these, or of all.
    /// For each post the title of the conversation it stands in.
    func titles(ofThreadsWith posts: [ID<Post>]) throws -> [ID<Post>: String] {
        try connection.rows(
            """
            SELECT x.id, t.title FROM post x JOIN thread t ON t.id = x.thread_id
            WHERE x.network_id = \(network) AND x.id IN \(list: posts)
            """
        ).reduce(into: [:]) { $0[try $1["id"] as ID<Post>] = try $1["title"] }
    }

    func titles(of activities: [ID<Activity>]) throws -> [ID<Activity>: String] {
        try connection.rows(
            "SELECT id, title FROM activity WHERE network_id = \(network) AND id IN \(list: activities)"
        ).reduce(into: [:]) { $0[try $1["id"] as ID<Activity>] = try $1["title"] }
    }

    func titles(of threads: [ID<Thread>]?) throws -> [ID<Thread>: String] {
        let these: SQL = threads.map { "AND id IN \(list: Array(Set($0)))" } ?? ""
        return try connection.rows("SELECT id, title FROM thread WHERE network_id = \(network) \(these)")
            .reduce(into: [:]) { $0[try $1["id"] as ID<Thread>] = try $1["title"] }
    }
}
