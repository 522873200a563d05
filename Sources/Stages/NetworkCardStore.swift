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
            SELECT n.*, m.person_id AS place FROM membership m JOIN network n ON n.id = m.network_id
            WHERE m.person_id = \(person) AND m.network_id <> 0 ORDER BY n.stage = 'closed', n.founded_at DESC, n.id
            """)
    }

    /// All of them: for a demonstration's first page.
    func all() throws -> [NetworkCard] {
        try frames(
            """
            SELECT n.*, m.person_id AS place FROM network n
            LEFT JOIN membership m ON m.network_id = n.id AND m.person_id = \(scene.actor.person)
            ORDER BY n.founded_at, n.id LIMIT 200
            """
        ).sorted { $0.frame.stage < $1.frame.stage }
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
