import Domain
import Storage

/// The versions of a deliverable's text.
extension DeliverablesStore {
    /// One version in the history.
    package struct VersionLine: Sendable, Encodable {
        package let version: Int
        package let note: String
        package let author: String?
        package let at: Moment
    }

    /// The newest first.
    package func versions(of id: ID<Deliverable>) throws -> [VersionLine] {
        try connection.rows(
            """
            SELECT v.version, v.note, v.at, coalesce(m.name, p.name) AS author FROM deliverable_version v
            LEFT JOIN person p ON p.id = v.person_id
            LEFT JOIN membership m ON m.network_id = v.network_id AND m.person_id = v.person_id
            WHERE v.network_id = \(network) AND v.deliverable_id = \(id) ORDER BY v.version DESC LIMIT 200
            """
        ).map {
            VersionLine(version: try $0["version"], note: try $0["note"], author: try $0["author"], at: try $0["at"])
        }
    }

    /// The text of a version; empty before the first.
    package func text(of id: ID<Deliverable>, version: Int) throws -> String {
        try connection.value(
            """
            SELECT text FROM deliverable_version
            WHERE network_id = \(network) AND deliverable_id = \(id) AND version = \(version)
            """) ?? ""
    }

    package func write(_ text: String, note: String, asVersion version: Int, of id: ID<Deliverable>) throws {
        try connection.run(
            """
            INSERT INTO deliverable_version (network_id, deliverable_id, version, text, note, person_id, at)
            VALUES (\(network), \(id), \(version), \(text), \(note), \(scene.actor.person), \(scene.now))
            """)
        try connection.run("UPDATE deliverable SET version = \(version) WHERE network_id = \(network) AND id = \(id)")
    }

    /// A deliverable as search reads it.
    struct Text: Sendable {
        let id: ID<Deliverable>
        let title: String
        /// What it is, and its latest version.
        let words: String
        let isReleased: Bool
        let released: Moment?
    }

    /// One of them, or all, whoever asks.
    func texts(_ one: ID<Deliverable>?) throws -> [Text] {
        let condition: SQL = one.map { "AND d.id = \($0)" } ?? ""
        return try connection.rows(
            """
            SELECT d.id, d.title, d.what, d.released_at, v.text FROM deliverable d
            LEFT JOIN deliverable_version v
                ON v.network_id = d.network_id AND v.deliverable_id = d.id AND v.version = d.version
            WHERE d.network_id = \(network) \(condition) ORDER BY d.id
            """
        ).map { row in
            let text: String? = try row["text"]
            let released: Moment? = try row["released_at"]
            return Text(
                id: try row["id"], title: try row["title"],
                words: [try row["what"], text ?? ""].joined(separator: "\n\n"), isReleased: released != nil,
                released: released)
        }
    }
}
