import Domain
import Storage

/// How often each score was given, as far as the viewer may see scores.
extension SelectionStore {
    /// - Returns: nothing while the viewer has scored nothing.
    func scoreDistribution(_ sight: CandidateSight) throws -> ScoreDistribution? {
        let assigned: SQL = sight.seesAll ? "1 = 1" : "o.declared_at IS NOT NULL"
        let rows = try connection.rows(
            """
            SELECT s.score, CASE WHEN v.person_id = \(sight.person) THEN 1 ELSE 0 END AS own, count(*) AS number
            FROM candidate c
            JOIN candidate_review v ON v.candidate_id = c.id AND v.released_at IS NULL AND v.scored_at IS NOT NULL
            JOIN candidate_score s ON s.candidate_id = c.id AND s.person_id = v.person_id
            LEFT JOIN candidate_review o
                ON o.candidate_id = c.id AND o.person_id = \(sight.person) AND o.released_at IS NULL
            WHERE \(known(to: sight)) AND (v.person_id = \(sight.person)
                OR (\(assigned) AND \(Self.selected(sight.scores))))
            GROUP BY 1, 2
            """)
        var own: [Int: Int] = [:]
        var others: [Int: Int] = [:]
        for row in rows {
            let score: Int = try row["score"]
            if try row["own"] { own[score] = try row["number"] } else { others[score] = try row["number"] }
        }
        let abstentions: Int =
            try connection.value(
                """
                SELECT count(*) FROM candidate_abstention a JOIN candidate c ON c.id = a.candidate_id
                JOIN candidate_review v ON v.candidate_id = a.candidate_id AND v.person_id = a.person_id
                WHERE \(known(to: sight)) AND a.person_id = \(sight.person) AND v.released_at IS NULL
                """) ?? 0
        if own.isEmpty, abstentions == 0 { return nil }
        return ScoreDistribution(own: own, others: sight.scores == .never ? nil : others, abstentions: abstentions)
    }
}
