import Domain
import Markup
import Storage
import Web
import Words

/// Networks with their life-lines, as the first page and one's own page show them.
package struct NetworkList {
    private let scene: Scene

    package init(_ scene: Scene) {
        self.scene = scene
    }

    /// Those a person has a place in, the liveliest first.
    func of(_ person: ID<Person>) throws -> [NetworkFrame] {
        try frames(
            """
            SELECT n.* FROM membership m JOIN network n ON n.id = m.network_id
            WHERE m.person_id = \(person) AND m.network_id <> 0 ORDER BY n.stage = 'closed', n.founded_at DESC, n.id
            """)
    }

    /// All of them: for a demonstration's first page.
    func all() throws -> [NetworkFrame] {
        try frames("SELECT * FROM network ORDER BY founded_at, id LIMIT 200").sorted { $0.stage < $1.stage }
    }

    private func frames(_ sql: SQL) throws -> [NetworkFrame] {
        try scene.connection.rows(sql).map { scene.frame(of: try CharterStore.facts($0)) }
    }

    static func html(_ networks: [NetworkFrame], empty: Phrase) -> HTML {
        networks.isEmpty
            ? "<p class=\"empty\">\(empty)</p>"
            : """
            <ul class="networks">\(networks.html { network in
                """
                <li><h3><a class="title" href="\(network.address)">\(network.name)</a></h3>
                <p class="meta">\(network.stage.label). \(network.caption)</p>
                \(network.smallLifeLine)</li>
                """
            })</ul>
            """
    }
}
