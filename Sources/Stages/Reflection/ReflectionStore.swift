import Domain
import Storage
import Words

/// Journals, lessons and adaptations, as far as the one who looks may see them.
package struct ReflectionStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package struct EntryRow: Sendable, Encodable {
        package let id: ID<JournalEntry>
        package let name: String
        package let organisation: String?
        package let period: Quarter
        package let text: String
        package let audience: JournalEntry.Audience
        package let at: Moment
        package let isOwn: Bool
        let author: ID<Person>

        private enum CodingKeys: String, CodingKey {
            case id, name, organisation, period, text, audience, at, isOwn
        }
    }

    /// Entries this viewer may read, the newest first.
    func entries(_ most: Int, before: ID<JournalEntry>? = nil) throws -> [EntryRow] {
        try entries("AND j.id < \(before?.rawValue ?? .max) ORDER BY j.id DESC LIMIT \(most)")
    }

    func entry(_ id: ID<JournalEntry>) throws -> EntryRow {
        guard let row = try entries("AND j.id = \(id)").first else { throw Path.NotFound() }
        return row
    }

    private func entries(_ rest: SQL) throws -> [EntryRow] {
        let sight = JournalSight(scene.actor)
        return try connection.rows(
            """
            SELECT j.id, j.person_id, coalesce(m.name, p.name) AS name, o.name AS organisation, j.period, j.text, j.audience,
                j.written_at
            FROM journal_entry j JOIN person p ON p.id = j.person_id
            LEFT JOIN membership m ON m.network_id = j.network_id AND m.person_id = j.person_id
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE j.network_id = \(network) AND (j.person_id = \(sight.person) OR j.audience IN \(list: sight.audiences)) \(rest)
            """
        ).map { row in
            EntryRow(
                id: try row["id"], name: try row["name"], organisation: try row["organisation"],
                period: try row["period"],
                text: try row["text"], audience: try row["audience"], at: try row["written_at"],
                isOwn: try row["person_id"] as ID<Person> == sight.person, author: try row["person_id"])
        }
    }

    func keep(_ text: String, for period: Quarter, audience: JournalEntry.Audience, as id: ID<JournalEntry>) throws {
        try connection.run(
            """
            INSERT INTO journal_entry (id, network_id, person_id, period, text, audience, written_at)
            VALUES (\(id), \(network), \(scene.member().person), \(period), \(text), \(audience), \(scene.now))
            ON CONFLICT (id) DO UPDATE SET period = \(period), text = \(text), audience = \(audience)
            """)
    }

    /// Whether one has written about a period.
    func hasWritten(about period: Quarter) throws -> Bool {
        try connection.exists(
            """
            SELECT id FROM journal_entry
            WHERE network_id = \(network) AND person_id = \(scene.actor.person) AND period = \(period) LIMIT 1
            """)
    }
}
