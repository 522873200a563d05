import Domain
import Storage
import Words

/// Reads what a network brought along.
struct ImportedRecord {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    struct WorkRow: Sendable, Encodable {
        let id: ID<ImportedWork>
        let title: String
        let description: String
        let people: [String]
        let isReleased: Bool
        let link: String?
    }

    struct CalledRow: Sendable, Encodable {
        let name: String
        let called: String
    }

    struct TieRow: Sendable, Encodable {
        let kind: String
        let count: Int
    }

    func exists() throws -> Bool {
        try connection.exists("SELECT 1 FROM imported_work WHERE network_id = \(network) LIMIT 1")
            || connection.exists("SELECT 1 FROM imported_place WHERE network_id = \(network) LIMIT 1")
    }

    /// In the order of their table, with the names of their people.
    func works(_ limit: Int, after id: Int64) throws -> [WorkRow] {
        let rows = try connection.rows(
            """
            SELECT id, title, description, is_released, link FROM imported_work
            WHERE network_id = \(network) AND id > \(id) ORDER BY id LIMIT \(limit)
            """)
        let ids: [ID<ImportedWork>] = try rows.map { try $0["id"] }
        let authors = try connection.rows(
            """
            SELECT a.work_id, coalesce(m.name, p.name) AS name FROM imported_author a
            JOIN person p ON p.id = a.person_id
            LEFT JOIN membership m ON m.network_id = a.network_id AND m.person_id = a.person_id
            WHERE a.network_id = \(network) AND a.work_id IN \(list: ids) ORDER BY name
            """
        ).reduce(into: [ID<ImportedWork>: [String]]()) { $0[try $1["work_id"], default: []].append(try $1["name"]) }
        return try rows.map { row in
            let id: ID<ImportedWork> = try row["id"]
            return WorkRow(
                id: id, title: try row["title"], description: try row["description"], people: authors[id] ?? [],
                isReleased: try row["is_released"], link: try row["link"])
        }
    }

    func called() throws -> [CalledRow] {
        try connection.rows(
            """
            SELECT m.name, i.called FROM imported_place i
            JOIN membership m ON m.network_id = i.network_id AND m.person_id = i.person_id
            WHERE i.network_id = \(network) ORDER BY m.name, m.person_id
            """
        ).map { CalledRow(name: try $0["name"], called: try $0["called"]) }
    }

    func ties() throws -> [TieRow] {
        try connection.rows(
            "SELECT kind, count(*) AS number FROM imported_tie WHERE network_id = \(network) GROUP BY kind ORDER BY kind"
        ).map { TieRow(kind: try $0["kind"], count: try $0["number"]) }
    }
}

extension ImportedRecord {
    /// What it brought along can be found: what was released by anybody, the rest by those who have a place there.
    func findable() throws -> [Findable.Document] {
        let slug = try CharterStore(scene).facts().slug
        return try connection.rows(
            "SELECT id, title, description, is_released FROM imported_work WHERE network_id = \(network) ORDER BY id"
        ).map { row in
            Findable.Document(
                try row["id"] as ID<ImportedWork>, .deliverable, title: try row["title"], text: try row["description"],
                reach: try row["is_released"] ? .everyone : .network, address: Address(.imported, slug))
        }
    }
}
