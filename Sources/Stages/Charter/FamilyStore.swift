import Domain
import Storage
import Words

/// The whole line of a network: whatever came before it, and whatever grew from those, wherever it lives.
package struct FamilyStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package struct Member: Sendable {
        package let id: ID<Network>
        package let name: String
        /// The years it ran, such as “2020–2021”; nothing of one that lives on another server.
        package let years: String?
        package let stage: Stage?
        package let differently: String
        /// For those who have a place in it.
        package let address: Address?
        package let ancestors: [ID<Network>]
    }

    /// - Returns: the members in the order in which they were founded.
    package func members() throws -> [Member] {
        let links = try links()
        let ids = Set(links.flatMap { [$0.network, $0.ancestor] } + [scene.network])
        let own = try here(ids, links)
        let known = Set(own.map(\.id))
        let names = links.reduce(into: [ID<Network>: String]()) { $0[$1.ancestor] = $1.name }
        let elsewhere = ids.subtracting(known).sorted().map { id in
            Member(
                id: id, name: names[id] ?? "", years: nil, stage: nil, differently: "", address: nil,
                ancestors: links.filter { $0.network == id }.map(\.ancestor))
        }
        return elsewhere + own
    }

    private typealias Link = (network: ID<Network>, ancestor: ID<Network>, name: String)

    /// Up to those that began it, and down again to everything that grew from them.
    private func links() throws -> [Link] {
        try connection.rows(
            """
            WITH RECURSIVE up (id) AS (
                SELECT id FROM network WHERE id = \(scene.network)
                UNION SELECT a.ancestor_id FROM ancestor a JOIN up ON a.network_id = up.id
            ), line (id) AS (
                SELECT id FROM up UNION SELECT a.network_id FROM ancestor a JOIN line ON a.ancestor_id = line.id
            )
            SELECT a.network_id, a.ancestor_id, a.name FROM ancestor a WHERE a.network_id IN (SELECT id FROM line)
            ORDER BY a.network_id, a.ancestor_id
            """
        ).map { (network: try $0["network_id"], ancestor: try $0["ancestor_id"], name: try $0["name"]) }
    }

    private func here(_ ids: Set<ID<Network>>, _ links: [Link]) throws -> [Member] {
        try connection.rows(
            """
            SELECT n.id, n.name, n.slug, n.stage, n.begins, n.ends, n.differently, m.person_id FROM network n
            LEFT JOIN membership m ON m.network_id = n.id AND m.person_id = \(scene.actor.person)
            WHERE n.id IN \(list: ids.sorted()) ORDER BY n.begins, n.founded_at, n.id
            """
        ).map { row in
            let id: ID<Network> = try row["id"]
            let place: ID<Person>? = try row["person_id"]
            let slug: String = try row["slug"]
            let (begins, ends): (Day, Day?) = (try row["begins"], try row["ends"])
            return Member(
                id: id, name: try row["name"], years: Self.years(begins, ends), stage: try row["stage"],
                differently: try row["differently"], address: place.map { _ in Address(.network, slug) },
                ancestors: links.filter { $0.network == id }.map(\.ancestor))
        }
    }

    private static func years(_ begins: Day, _ ends: Day?) -> String {
        let first = begins.civil.year
        guard let last = ends?.civil.year, last > first else { return "\(first)" }
        return "\(first)–\(last)"
    }
}
