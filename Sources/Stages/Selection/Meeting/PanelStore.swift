import Domain
import Storage

/// Who may sit in a panel.
extension SelectionStore {
    /// Everybody who may sit in a panel: those who may come to know of candidates.
    func panel() throws -> [ReviewerRow] {
        try connection.rows(
            """
            SELECT person_id, name FROM membership WHERE network_id = \(network)
                AND (' ' || roles || ' ' LIKE '% reviewer %' OR ' ' || roles || ' ' LIKE '% convener %'
                    OR ' ' || roles || ' ' LIKE '% deputy %')
            ORDER BY name, person_id
            """
        ).map { ReviewerRow(person: try $0["person_id"], name: try $0["name"]) }
    }

    /// Those of them who may not see, now, the scores of all candidates they read that have no decision yet, as far as the
    /// viewer may know of these.
    func blinded(among people: [ID<Person>], _ sight: CandidateSight) throws -> [ReviewerRow] {
        let phase = sight.phase
        let missing: SQL = phase.showsReviews == .always ? "r.declared_at IS NULL" : "r.scored_at IS NULL"
        return try connection.rows(
            """
            SELECT m.person_id, m.name FROM membership m
            WHERE m.network_id = \(network) AND m.person_id IN \(list: people)
                AND NOT (' ' || m.roles || ' ' LIKE '% convener %' OR ' ' || m.roles || ' ' LIKE '% deputy %')
                AND (\(Self.selected(!phase.showsScores)) OR EXISTS (
                    SELECT 1 FROM candidate_review r JOIN candidate c ON c.id = r.candidate_id
                    WHERE r.person_id = m.person_id AND r.released_at IS NULL AND \(missing)
                        AND \(known(to: sight)) AND c.withdrawn_at IS NULL AND c.decision IS NULL))
            ORDER BY m.name, m.person_id
            """
        ).map { ReviewerRow(person: try $0["person_id"], name: try $0["name"]) }
    }
}
