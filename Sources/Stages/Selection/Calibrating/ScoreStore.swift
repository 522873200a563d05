import Domain
import Sealing
import Solving
import Storage

/// Scores as far as the viewer may see them, each review as one number: the mean of its criteria by their weights.
extension SelectionStore {
    struct VisibleScores: Sendable {
        let sheet: ScoreSheet
        let candidates: Set<ID<Candidate>>
        /// Changes with any score, and with what of them may be seen.
        let digest: String

        init(_ rows: [(candidate: ID<Candidate>, person: ID<Person>, value: Double)], seats: Int) {
            var sheet = ScoreSheet()
            for row in rows {
                _ = sheet.add(
                    candidate: row.candidate.description, reviewer: row.person.description, value: row.value)
            }
            self.sheet = sheet
            candidates = Set(rows.map(\.candidate))
            let lines = rows.map { "\($0.candidate) \($0.person) \($0.value)" }
            digest = Digest(hashing: "\(seats)\n" + lines.joined(separator: "\n")).hex
        }
    }

    /// - Parameter seats: for how many the probability of being among the first is told.
    func visibleScores(_ sight: CandidateSight, seats: Int) throws -> VisibleScores {
        let own: SQL = sight.seesAll ? "1 = 1" : "o.declared_at IS NOT NULL"
        let rows = try connection.rows(
            """
            SELECT c.id, v.person_id,
                CAST(sum(s.score * k.weight) AS DOUBLE PRECISION) / CAST(sum(k.weight) AS DOUBLE PRECISION) AS value
            FROM candidate c
            JOIN candidate_review v ON v.candidate_id = c.id AND v.released_at IS NULL AND v.scored_at IS NOT NULL
            JOIN candidate_score s ON s.candidate_id = c.id AND s.person_id = v.person_id
            JOIN call_criterion k ON k.network_id = c.network_id AND k.criterion = s.criterion
                AND k.version = coalesce(c.proposal_version, c.version) AND k.weight > 0
            LEFT JOIN candidate_review o
                ON o.candidate_id = c.id AND o.person_id = \(sight.person) AND o.released_at IS NULL
            WHERE \(known(to: sight)) AND c.withdrawn_at IS NULL AND \(own) AND \(Self.selected(sight.scores))
            GROUP BY c.id, v.person_id ORDER BY c.id, v.person_id
            """)
        return VisibleScores(
            try rows.map { (try $0["id"], try $0["person_id"], try $0["value"]) }, seats: seats)
    }

    /// How many seats the call has; one where there is none.
    func seats() throws -> Int { max(1, try call()?.terms.seats ?? 1) }
}
