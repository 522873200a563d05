import Domain
import Storage
import Words

/// Reads what a network brought along.
struct ImportedStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
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
        try connection.exists("SELECT 1 FROM imported_tie WHERE network_id = \(network) LIMIT 1")
            || connection.exists("SELECT 1 FROM imported_place WHERE network_id = \(network) LIMIT 1")
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

    struct TiedRow: Sendable {
        let kind: String
        let from: ID<Person>
        let to: ID<Person>
    }

    /// Who is tied to whom, one by one.
    func tied() throws -> [TiedRow] {
        try connection.rows(
            "SELECT kind, from_id, to_id FROM imported_tie WHERE network_id = \(network) ORDER BY kind, from_id, to_id"
        ).map { TiedRow(kind: try $0["kind"], from: try $0["from_id"], to: try $0["to_id"]) }
    }

    func ties() throws -> [TieRow] {
        try connection.rows(
            "SELECT kind, count(*) AS number FROM imported_tie WHERE network_id = \(network) GROUP BY kind ORDER BY kind"
        ).map { TieRow(kind: try $0["kind"], count: try $0["number"]) }
    }
}
