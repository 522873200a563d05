import Domain
import Storage

/// Who left an accepted cohort, and who took the seat.
extension CohortStore {
    struct ReplacementRow: Sendable {
        let left, taken: ID<Candidate>
        let way: CohortWay
        let reason: String
        let fitting: Int
        let at: Moment
    }

    func replacements(of id: ID<Cohort>) throws -> [ReplacementRow] {
        try connection.rows(
            "SELECT * FROM cohort_replacement WHERE network_id = \(network) AND cohort_id = \(id) ORDER BY id"
        ).map {
            ReplacementRow(
                left: try $0["left_id"], taken: try $0["taken_id"], way: try $0["way"], reason: try $0["reason"],
                fitting: try $0["fitting"], at: try $0["replaced_at"])
        }
    }

    /// Who is in an accepted cohort now.
    func members(of row: CohortRow) throws -> [ID<Candidate>] {
        let replaced = try replacements(of: row.id)
        let gone = Set(replaced.map(\.left))
        let chosen = try pool(of: row.id).filter(\.part.isChosen).map(\.id)
        return (chosen + replaced.map(\.taken)).filter { !gone.contains($0) }
    }

    /// Candidates kept in reserve who have not withdrawn.
    func reserves() throws -> [ID<Candidate>] {
        try connection.column(
            """
            SELECT id FROM candidate WHERE network_id = \(network) AND decision = \(Decision.reserve)
                AND withdrawn_at IS NULL ORDER BY id
            """)
    }

    func replace(
        _ left: ID<Candidate>, by found: CohortSubstitution, _ way: CohortWay, seed: ID<DrawSeed>?,
        because reason: String, in cohort: ID<Cohort>, by person: ID<Person>
    ) throws {
        let id: ID<CohortSubstitution> = scene.newID()
        try connection.run(
            """
            INSERT INTO cohort_replacement (id, network_id, cohort_id, left_id, taken_id, way, seed_id, reason, fitting,
                replaced_by, replaced_at)
            VALUES (\(id), \(network), \(cohort), \(left), \(found.taken), \(way), \(seed), \(reason),
                \(found.fitting), \(person), \(scene.now))
            """)
        try connection.run(
            """
            UPDATE candidate SET withdrawn_at = coalesce(withdrawn_at, \(scene.now))
            WHERE network_id = \(network) AND id = \(left)
            """)
    }
}
