import Domain
import Storage

/// What waits to be told together: which event, to whom, and when the digest leaves.
package struct DigestStore {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    struct Item: Sendable {
        let network: ID<Network>
        let event: ID<Event>
        let email: String
        let language: String
    }

    func gather(
        _ event: ID<Event>, in network: ID<Network>, for person: ID<Person>, at email: String, language: String,
        due: Moment
    ) throws {
        try connection.run(
            """
            INSERT INTO digest_item (event_id, person_id, network_id, email, language, due_at)
            VALUES (\(event), \(person), \(network), \(email), \(language), \(due))
            ON CONFLICT (event_id, person_id) DO NOTHING
            """)
    }

    /// Whose digest is due.
    func next(at now: Moment) throws -> ID<Person>? {
        try connection.value(
            "SELECT person_id FROM digest_item WHERE due_at <= \(now) ORDER BY due_at, person_id LIMIT 1")
    }

    /// Takes out what is due for somebody, the oldest first; it is told once.
    func take(for person: ID<Person>, at now: Moment) throws -> [Item] {
        let items = try connection.rows(
            """
            SELECT network_id, event_id, email, language FROM digest_item
            WHERE person_id = \(person) AND due_at <= \(now) ORDER BY event_id
            """
        ).map {
            Item(
                network: try $0["network_id"], event: try $0["event_id"], email: try $0["email"],
                language: try $0["language"])
        }
        try connection.run("DELETE FROM digest_item WHERE person_id = \(person) AND due_at <= \(now)")
        return items
    }

    /// What a number in a digest stands for.
    struct Line: Sendable, Hashable {
        let number: Int
        let network: ID<Network>
        let matter: Matter
    }

    /// Kept as long as reply addresses are good.
    func keep(_ lines: [Line], of digest: Int64, at now: Moment) throws {
        try connection.run(
            "DELETE FROM digest_line WHERE made_at < \(now.adding(days: -ReplyAddressStore.days))")
        for line in lines {
            try connection.run(
                """
                INSERT INTO digest_line (digest_id, number, network_id, action, subject_id, made_at)
                VALUES (\(digest), \(line.number), \(line.network), \(line.matter.action), \(line.matter.subject), \(now))
                """)
        }
    }

    func lines(of digest: Int64) throws -> [Line] {
        try connection.rows("SELECT * FROM digest_line WHERE digest_id = \(digest) ORDER BY number").map {
            Line(
                number: try $0["number"], network: try $0["network_id"],
                matter: Matter(try $0["action"], try $0["subject_id"] as Int64))
        }
    }

    /// What had gathered goes with the choice somebody has made anew.
    func move(_ person: ID<Person>, in network: ID<Network>, to due: Moment) throws {
        try connection.run(
            "UPDATE digest_item SET due_at = \(due) WHERE person_id = \(person) AND network_id = \(network)")
    }

    func drop(_ person: ID<Person>, in network: ID<Network>) throws {
        try connection.run("DELETE FROM digest_item WHERE person_id = \(person) AND network_id = \(network)")
    }
}
