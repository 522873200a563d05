import Domain
import Markup
import Storage
import Web
import Words

/// A network among others: its name, its topic, its small life-line.
struct NetworkCard: Encodable, Sendable {
    let frame: NetworkFrame
    let topic: String
}

/// Networks with their life-lines, as the first page and one's own page show them.
package struct NetworkList {
    private let scene: Scene

    package init(_ scene: Scene) {
        self.scene = scene
    }

    /// Those a person has a place in, the liveliest first.
    func of(_ person: ID<Person>) throws -> [NetworkCard] {
        try frames(
            """
            SELECT n.* FROM membership m JOIN network n ON n.id = m.network_id
            WHERE m.person_id = \(person) AND m.network_id <> 0 ORDER BY n.stage = 'closed', n.founded_at DESC, n.id
            """)
    }

    /// All of them: for a demonstration's first page.
    func all() throws -> [NetworkCard] {
        try frames("SELECT * FROM network ORDER BY founded_at, id LIMIT 200").sorted { $0.frame.stage < $1.frame.stage }
    }

    private func frames(_ sql: SQL) throws -> [NetworkCard] {
        try scene.connection.rows(sql).map { row in
            let facts = try CharterStore.facts(row)
            return NetworkCard(frame: scene.frame(of: facts), topic: facts.topic)
        }
    }

    static func html(_ networks: [NetworkCard], empty: Phrase) -> HTML {
        networks.isEmpty
            ? "<p class=\"empty\">\(empty)</p>"
            : """
            <ul class="networks">\(networks.html { network in
                """
                <li><h3><a class="title" href="\(network.frame.address)">\(network.frame.name)</a></h3>
                <p class="meta">\(network.topic)</p>
                \(network.frame.smallLifeLine)</li>
                """
            })</ul>
            """
    }
}
