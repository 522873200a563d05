import Domain
import Markup
import Storage
import Web
import Words

/// The network and its charter, as the network's tables hold them. Writing methods belong to this stage's actions.
package struct CharterStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package func facts() throws -> NetworkFacts {
        guard
            let row = try connection.first(
                "SELECT \(Self.facts) FROM network n WHERE n.id = \(network)")
        else { throw Path.NotFound() }
        return try Self.facts(row)
    }

    /// What ``facts(_:)`` reads of a network `n`.
    static let facts: SQL = """
        n.id, n.slug, n.name, n.topic, n.stage, n.begins, n.ends, n.years_only, n.accent,
        (SELECT closed_at FROM closing WHERE network_id = n.id) AS closed_at
        """

    static func facts(_ row: Row) throws -> NetworkFacts {
        NetworkFacts(
            id: try row["id"], slug: try row["slug"], name: try row["name"], topic: try row["topic"],
            stage: try row["stage"], begins: try row["begins"], ends: try row["ends"], yearsOnly: try row["years_only"],
            closed: (try row["closed_at"] as Moment?)?.day(), accent: try row["accent"])
    }

    package func stage() throws -> Stage {
        guard let stage: Stage = try connection.value("SELECT stage FROM network WHERE id = \(network)") else {
            throw Path.NotFound()
        }
        return stage
    }

    /// Moves the network on; each stage's own action decides when.
    package func enter(_ stage: Stage) throws {
        try connection.run("UPDATE network SET stage = \(stage) WHERE id = \(network)")
    }

    /// Puts off the end; the close-out decides when.
    package func end(on day: Day) throws {
        try connection.run("UPDATE network SET ends = \(day), draft_ends = \(day) WHERE id = \(network)")
    }

    func chartering() throws -> Chartering { Chartering(stage: try stage()) }

    func advancing() throws -> Advancing {
        let facts = try facts()
        return Advancing(
            stage: facts.stage, ends: facts.ends, hasSunset: try !(draft()[.sunset] ?? "").isEmpty,
            hasPublishedCharter: try latestVersion() > 0, today: scene.today)
    }

    func found(_ network: ID<Network>, name: String, topic: String, slug: String, accent: Int) throws {
        guard network != .house else { throw Refusal.takenID }
        try connection.run(
            """
            INSERT INTO network (id, slug, name, topic, draft_topic, stage, begins, accent, founded_at)
            VALUES (\(network), \(slug), \(name), \(topic), \(topic), \(Stage.design), \(scene.today), \(accent), \(scene.now))
            """)
        try addName(name, slug: slug, to: network)
    }

    func addName(_ name: String, slug: String, to network: ID<Network>) throws {
        try connection.run(
            """
            INSERT INTO network_name (slug, network_id, name, since) VALUES (\(slug), \(network), \(name), \(scene.now))
            ON CONFLICT (slug) DO UPDATE SET name = \(name), since = \(scene.now)
            """)
    }

    func rename(to name: String, slug: String) throws {
        try addName(name, slug: slug, to: network)
        try connection.run("UPDATE network SET name = \(name), slug = \(slug) WHERE id = \(network)")
    }

    /// What the network was called before, the oldest first.
    package func formerNames() throws -> [String] {
        try connection.column(
            """
            SELECT k.name FROM network_name k JOIN network n ON n.id = k.network_id
            WHERE k.network_id = \(network) AND k.name <> n.name ORDER BY k.since
            """)
    }

    /// Every address the network has or had, the one it has first.
    package func slugs() throws -> [String] {
        try connection.column(
            """
            SELECT k.slug FROM network_name k JOIN network n ON n.id = k.network_id
            WHERE k.network_id = \(network) ORDER BY CASE WHEN k.slug = n.slug THEN 0 ELSE 1 END, k.since, k.slug
            """)
    }

    /// What the network was called from a moment on, and before.
    package func renamings() throws -> [Moment: (from: String, to: String)] {
        let names = try connection.rows(
            "SELECT name, since FROM network_name WHERE network_id = \(network) ORDER BY since, slug"
        ).map { (name: try $0["name"] as String, since: try $0["since"] as Moment) }
        return zip(names, names.dropFirst()).reduce(into: [:]) { $0[$1.1.since] = ($1.0.name, $1.1.name) }
    }

    /// A slug nobody else has or had: the plain one, or with the first number that makes it so.
    func freeSlug(for name: String) throws -> String {
        let plain = Slug.of(name)
        let taken = Set(
            try connection.column(
                "SELECT slug FROM network_name WHERE (slug = \(plain) OR slug LIKE \(plain + "-%")) AND network_id <> \(network)",
                as: String.self))
        if !taken.contains(plain) { return plain }
        var number = 2
        while taken.contains("\(plain)-\(number)") { number += 1 }
        return "\(plain)-\(number)"
    }

}
