import Domain
import Foundation
import Storage
import Words

/// What this network was handed, and what it makes of it.
extension CloseOutStore {
    /// Takes in what another network left, wherever that one lives.
    ///
    /// - Parameter isFirst: the one it continues first of all; settings come from that one.
    func plant(_ seed: NetworkSeed, goals: Bool, isFirst: Bool) throws {
        let charter = CharterStore(scene)
        try charter.descend(from: seed.network.id, named: seed.network.name)
        let texts = seed.charter.reduce(into: [:]) { $0[$1.section] = $1.text }
        let standing = try charter.draft()
        // Of several seeds the first one's clauses stand; what it has no word on comes from the next.
        try charter.write(texts.filter { (standing[$0.key] ?? "").isEmpty })
        try charter.inherit(
            questions: seed.questions.map { ($0.question, $0.decision) }, duties: seed.duties.map { ($0.duty, $0.role) }
        )
        try charter.inherit(
            goals: goals ? seed.goals : [],
            expectations: seed.expectations.map { ($0.kind, $0.text, $0.reason, $0.every) })
        try noteSeed(seed)
        try hand(seed.lessons, from: seed.network.id)
        try hand(seed.library, from: seed.network.id)
        try remember(seed.people, from: seed.network.id)
        guard isFirst else { return }
        try charter.follow(seed.network.id)
        try state(silence: seed.silence)
    }

    private func noteSeed(_ seed: NetworkSeed) throws {
        let methods = String(decoding: try JSONEncoder().encode(seed.methods), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO seed (network_id, origin_id, name, topic, last_digest, methods, taken_at)
            VALUES (\(network), \(seed.network.id), \(seed.network.name), \(seed.topic), \(seed.digest), \(methods),
                \(scene.now))
            """)
    }

    private func hand(_ lessons: [NetworkSeed.HandedLesson], from origin: ID<Network>) throws {
        if lessons.isEmpty { return }
        let rows: [SQL] = lessons.map {
            "\(network), \($0.id), \(origin), \($0.statement), \($0.context), \($0.evidence), \($0.users), \($0.sureness)"
        }
        try connection.run(
            """
            INSERT INTO handed_lesson (network_id, lesson_id, origin_id, statement, context, evidence, users, sureness)
            VALUES \(rows: rows) ON CONFLICT (network_id, lesson_id) DO NOTHING
            """)
    }

    private func hand(_ works: [NetworkSeed.Work], from origin: ID<Network>) throws {
        if works.isEmpty { return }
        let rows: [SQL] = works.map { "\(network), \($0.id), \(origin), \($0.title), \($0.what), \($0.licence)" }
        try connection.run(
            """
            INSERT INTO handed_work (network_id, deliverable_id, origin_id, title, what, licence)
            VALUES \(rows: rows) ON CONFLICT (network_id, deliverable_id) DO NOTHING
            """)
    }

    package struct SeedRow: Sendable, Encodable {
        package let origin: ID<Network>
        package let name: String
        package let topic: String
        package let methods: NetworkSeed.Methods
    }

    /// The networks it grew from, the first one first.
    package func seeds() throws -> [SeedRow] {
        try connection.rows(
            "SELECT origin_id, name, topic, methods FROM seed WHERE network_id = \(network) ORDER BY taken_at, origin_id"
        ).map { row in
            let methods: String = try row["methods"]
            return SeedRow(
                origin: try row["origin_id"], name: try row["name"], topic: try row["topic"],
                methods: (try? JSONDecoder().decode(NetworkSeed.Methods.self, from: Data(methods.utf8))) ?? .none)
        }
    }

    package struct HandedWork: Sendable, Encodable {
        package let id: ID<Deliverable>
        package let title: String
        package let what: String
        package let licence: String
        package let origin: String
        /// Whether it stands on this server's own shelf.
        package let isHere: Bool
    }

    package func handedWorks() throws -> [HandedWork] {
        try connection.rows(
            """
            SELECT w.deliverable_id, w.title, w.what, w.licence, s.name, d.id AS here FROM handed_work w
            JOIN seed s ON s.network_id = w.network_id AND s.origin_id = w.origin_id
            LEFT JOIN deliverable d ON d.id = w.deliverable_id AND d.released_at IS NOT NULL
            WHERE w.network_id = \(network) ORDER BY w.deliverable_id
            """
        ).map { row in
            let here: ID<Deliverable>? = try row["here"]
            return HandedWork(
                id: try row["deliverable_id"], title: try row["title"], what: try row["what"],
                licence: try row["licence"], origin: try row["name"], isHere: here != nil)
        }
    }
}
