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
        let person: ID<Person>
        let email: String
        let language: String
        let due: Moment
    }

    func gather(_ items: [Item]) throws {
        try connection.insert(
            items.map { item in
                "\(item.event), \(item.person), \(item.network), \(item.email), \(item.language), \(item.due)"
            }, into: "digest_item (event_id, person_id, network_id, email, language, due_at)",
            "ON CONFLICT (event_id, person_id) DO NOTHING")
    }

    /// What is due for so many people, whoever has waited longest first; for each the oldest first.
    func due(_ most: Int, at now: Moment) throws -> [Item] {
        try connection.rows(
            """
            SELECT d.network_id, d.event_id, d.person_id, d.language, d.due_at,
                CASE WHEN EXISTS (
                    SELECT 1 FROM address a WHERE a.email = d.email AND a.resting_since IS NOT NULL)
                THEN \(AddressColumns.best(of: "d.person_id")) ELSE d.email END AS email
            FROM digest_item d JOIN (
                SELECT person_id, min(due_at) AS earliest FROM digest_item WHERE due_at <= \(now)
                GROUP BY person_id ORDER BY min(due_at), person_id LIMIT \(most)) p ON p.person_id = d.person_id
            WHERE d.due_at <= \(now) ORDER BY p.earliest, d.person_id, d.event_id
            """
        ).map {
            Item(
                network: try $0["network_id"], event: try $0["event_id"], person: try $0["person_id"],
                email: try $0["email"], language: try $0["language"], due: try $0["due_at"])
        }
    }

    /// Takes out what is told to somebody; it is told once.
    ///
    /// - Returns: whether all of it was still there: somebody else may tell it at this moment, or its reader may have
    ///   chosen to hear of it otherwise.
    func take(_ items: [Item], for person: ID<Person>, at now: Moment) throws -> Bool {
        let taken: [ID<Event>] = try connection.column(
            """
            DELETE FROM digest_item WHERE person_id = \(person) AND due_at <= \(now)
                AND event_id IN \(list: items.map(\.event))
            RETURNING event_id
            """)
        return Set(taken) == Set(items.map(\.event))
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
        try connection.insert(
            lines.map { line in
                """
                \(digest), \(line.number), \(line.network), \(line.matter.action), \(line.matter.subject), \(now)
                """
            }, into: "digest_line (digest_id, number, network_id, action, subject_id, made_at)")
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
