import Domain
import Foundation
import Storage
import Words

/// Seeds that somebody brought, for their own eyes; and the networks whose seeds they could take here.
extension CloseOutStore {
    /// What was brought before and led to nothing is forgotten.
    func keep(_ seeds: [NetworkSeed], of person: ID<Person>) throws -> ID<SeedUpload> {
        try connection.run("DELETE FROM seed_upload WHERE person_id = \(person)")
        let id: ID<SeedUpload> = scene.newID()
        let text = String(decoding: try JSONEncoder().encode(seeds), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO seed_upload (id, person_id, seeds, kept_at) VALUES (\(id), \(person), \(text), \(scene.now))
            """)
        return id
    }

    func upload(_ id: ID<SeedUpload>) throws -> [NetworkSeed] {
        guard
            let text: String = try connection.value(
                "SELECT seeds FROM seed_upload WHERE id = \(id) AND person_id = \(scene.actor.person)")
        else { throw Path.NotFound() }
        return try JSONDecoder().decode([NetworkSeed].self, from: Data(text.utf8))
    }

    struct EndingRow: Sendable {
        let id: ID<Network>
        let name: String
    }

    /// Networks that close or are closed, and whose convener one is.
    func ending() throws -> [EndingRow] {
        try connection.rows(
            """
            SELECT n.id, n.name, m.roles FROM membership m JOIN network n ON n.id = m.network_id
            WHERE m.person_id = \(scene.actor.person) AND n.stage IN \(list: [Stage.closing, .closed])
            ORDER BY n.name, n.id
            """
        ).compactMap { row in
            guard Role.set(try row["roles"]).contains(.convener) else { return nil }
            return EndingRow(id: try row["id"], name: try row["name"])
        }
    }
}
