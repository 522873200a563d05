import Domain
import Storage

/// Seeds of lotteries, each recorded before the pool it draws from is final, and used once.
extension CohortStore {
    struct SeedRow: Sendable {
        let id: ID<DrawSeed>
        let text: String
        let reason: String
        let by: String
        let recorded: Moment
        let isUsed: Bool
    }

    func seeds() throws -> [SeedRow] { try seeds("1 = 1") }

    func seed(_ id: ID<DrawSeed>) throws -> SeedRow? { try seeds("s.id = \(id)").first }

    private func seeds(_ which: SQL) throws -> [SeedRow] {
        try connection.rows(
            """
            SELECT s.*, coalesce(m.name, p.name) AS name FROM cohort_seed s JOIN person p ON p.id = s.recorded_by
            LEFT JOIN membership m ON m.network_id = s.network_id AND m.person_id = s.recorded_by
            WHERE s.network_id = \(network) AND \(which) ORDER BY s.id DESC
            """
        ).map { row in
            let used: Moment? = try row["used_at"]
            return SeedRow(
                id: try row["id"], text: try row["seed"], reason: try row["reason"], by: try row["name"],
                recorded: try row["recorded_at"], isUsed: used != nil)
        }
    }

    func record(_ seed: String, because reason: String, by person: ID<Person>) throws -> ID<DrawSeed> {
        let id: ID<DrawSeed> = scene.newID()
        try connection.run(
            """
            INSERT INTO cohort_seed (id, network_id, seed, reason, recorded_by, recorded_at)
            VALUES (\(id), \(network), \(seed), \(reason), \(person), \(scene.now))
            """)
        return id
    }

    func accept(_ cohort: ID<Cohort>, by person: ID<Person>) throws {
        try connection.run(
            """
            UPDATE cohort SET accepted_at = \(scene.now), accepted_by = \(person)
            WHERE network_id = \(network) AND id = \(cohort)
            """)
    }

    func use(_ seed: ID<DrawSeed>) throws {
        try connection.run(
            "UPDATE cohort_seed SET used_at = \(scene.now) WHERE network_id = \(network) AND id = \(seed)")
    }
}
