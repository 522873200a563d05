import Domain
import Storage
import Web
import Words

/// Networks among others: those of a person, or all.
package struct NetworkCardStore {
    private let scene: Scene

    package init(_ scene: Scene) {
        self.scene = scene
    }

    /// Those a person has a place in, the liveliest first.
    func of(_ person: ID<Person>) throws -> [NetworkCard] {
        try frames(
            """
            SELECT \(CharterStore.facts), m.person_id AS place FROM membership m JOIN network n ON n.id = m.network_id
            WHERE m.person_id = \(person) AND m.network_id <> 0 ORDER BY n.stage = 'closed', n.founded_at DESC, n.id
            """)
    }

    /// All of them: for a demonstration's first page.
    func all() throws -> [NetworkCard] {
        try frames(
            """
            SELECT \(CharterStore.facts), m.person_id AS place FROM network n
            LEFT JOIN membership m ON m.network_id = n.id AND m.person_id = \(scene.actor.person)
            ORDER BY n.founded_at, n.id LIMIT 200
            """
        ).sorted { $0.frame.stage < $1.frame.stage }
    }

    /// A call that anybody may answer now.
    struct OpenedCall: Encodable, Sendable {
        let title: String
        let network: String
        let closes: Moment
        /// Until when applications are taken, by the clock the call names.
        let terms: Phrase
        let address: Address
    }

    /// The next deadline first.
    func openCalls() throws -> [OpenedCall] {
        try scene.connection.rows(
            """
            SELECT v.title, v.deadline, v.deadline_minute, v.time_zone, v.grace_minutes, n.name, n.slug
            FROM call c JOIN network n ON n.id = c.network_id JOIN call_version v ON v.network_id = c.network_id
            WHERE n.stage = \(Stage.call) AND c.opened_at IS NOT NULL AND c.closed_at IS NULL
                AND v.version = (SELECT max(w.version) FROM call_version w
                    WHERE w.network_id = c.network_id AND w.published_at IS NOT NULL)
                AND v.deadline >= \(scene.today.adding(days: -1))
            ORDER BY v.deadline, n.id LIMIT 100
            """
        ).compactMap { row in
            let slug: String = try row["slug"]
            let deadline = CallDeadline(
                day: try row["deadline"], minute: try row["deadline_minute"], zone: try row["time_zone"],
                grace: try row["grace_minutes"])
            if deadline.isOver(at: scene.now) { return nil }
            let until = deadline.said
            return OpenedCall(
                title: try row["title"], network: try row["name"], closes: deadline.closes,
                terms: say("Applications are taken until \(until)."), address: Address(.call, slug))
        }
    }

    private func frames(_ sql: SQL) throws -> [NetworkCard] {
        try scene.connection.rows(sql).map { row in
            let facts = try CharterStore.facts(row)
            let place: ID<Person>? = try row["place"]
            let call = facts.stage == .call ? Address(.call, facts.slug) : nil
            return NetworkCard(
                frame: scene.frame(of: facts), topic: facts.topic,
                address: place == nil ? call : Address(.network, facts.slug))
        }
    }
}
