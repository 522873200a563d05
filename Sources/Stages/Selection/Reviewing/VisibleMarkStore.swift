import Domain
import Storage

/// Marks of reviews as far as the viewer may know of them, each piece under the right it needs.
extension SelectionStore {
    /// Scores and abstentions with their comments, in the order of the rubric.
    func scores(of dossier: DossierRow) throws -> [ScoreRow] {
        let id = dossier.row.id
        let rows = try connection.rows(
            """
            SELECT s.person_id, s.criterion, CASE WHEN \(shown("s", dossier)) THEN s.score END AS score, s.comment,
                0 AS abstained, e.quote, e.source, e.question, e.revision
            FROM candidate_score s
            JOIN candidate_review r ON r.candidate_id = s.candidate_id AND r.person_id = s.person_id
            LEFT JOIN candidate_evidence e ON e.candidate_id = s.candidate_id AND e.person_id = s.person_id
                AND e.criterion = s.criterion AND \(try quoted(dossier))
            WHERE s.network_id = \(network) AND s.candidate_id = \(id) AND \(seen(dossier))
            UNION ALL
            SELECT a.person_id, a.criterion, NULL, a.reason, 1, NULL, NULL, NULL, NULL FROM candidate_abstention a
            JOIN candidate_review r ON r.candidate_id = a.candidate_id AND r.person_id = a.person_id
            WHERE a.network_id = \(network) AND a.candidate_id = \(id) AND \(seen(dossier))
            """
        ).map(Self.scoreRow)
        return try rubric(for: id).flatMap { criterion in rows.filter { $0.criterion == criterion.key } }
    }

    private static func scoreRow(_ row: Row) throws -> ScoreRow {
        let quote: String? = try row["quote"]
        return ScoreRow(
            person: try row["person_id"], criterion: try row["criterion"], isAbstention: try row["abstained"],
            score: try row["score"], comment: try row["comment"],
            evidence: try quote.map {
                Evidence($0, try row["source"], in: try row["question"], revision: try row["revision"])
            })
    }

    private func shown(_ table: SQL, _ dossier: DossierRow) -> SQL {
        dossier.standing.may(.seeScores) ? "1 = 1" : "\(table).person_id = \(dossier.standing.sight.person)"
    }

    /// The condition on `candidate_evidence e`: what is quoted is read by whoever may read where it is from.
    private func quoted(_ dossier: DossierRow) throws -> SQL {
        guard dossier.isOpen else { return "1 = 0" }
        let shut = try answered(in: dossier)?.shut.map(\.rawValue).sorted() ?? []
        let open: SQL = shut.isEmpty ? "1 = 1" : "(e.question IS NULL OR e.question NOT IN \(list: shut))"
        if dossier.standing.may(.seeName) { return open }
        let person = dossier.standing.sight.person
        return "\(open) AND (e.source = \(Evidence.Source.application) OR e.person_id = \(person))"
    }

    /// One score that was changed, with what stood before.
    struct ChangeRow: Sendable {
        let person: ID<Person>
        let criterion: Criterion.Key
        /// Nothing for an abstention.
        let was: Int?
        let wasComment: String
        let score: Int?
        let reason: String
        let at: Moment
        /// Where it was changed in a meeting.
        let item: ID<PanelItem>?
    }

    /// Changes of scores, under the rights of the scores themselves; the oldest first.
    func changes(of dossier: DossierRow) throws -> [ChangeRow] { try changes(of: [dossier], "1 = 1") }

    /// Those made while candidates were talked over in a meeting; one query for all of them.
    func changes(of dossiers: [DossierRow], in items: [ID<PanelItem>]) throws -> [ChangeRow] {
        try changes(of: dossiers, "w.item_id IN \(list: items)")
    }

    private func changes(of dossiers: [DossierRow], _ which: SQL) throws -> [ChangeRow] {
        guard let sight = dossiers.first?.standing.sight else { return [] }
        let shown = dossiers.filter { $0.standing.may(.seeReviews) && $0.standing.may(.seeScores) }.map(\.row.id)
        let others: SQL = """
            (w.person_id = \(sight.person) OR (w.candidate_id IN \(list: shown)
                AND r.scored_at IS NOT NULL AND r.released_at IS NULL))
            """
        return try connection.rows(
            """
            SELECT w.person_id, m.criterion, m.was, m.was_comment, m.score, w.reason, w.replaced_at, w.item_id
            FROM earlier_review w JOIN earlier_mark m ON m.review_id = w.id
            JOIN candidate_review r ON r.candidate_id = w.candidate_id AND r.person_id = w.person_id
            WHERE w.network_id = \(network) AND w.candidate_id IN \(list: dossiers.map(\.row.id))
                AND \(sight.seesAll ? "1 = 1" : others) AND \(which)
            ORDER BY w.replaced_at, w.id, m.criterion
            """
        ).map {
            ChangeRow(
                person: try $0["person_id"], criterion: try $0["criterion"], was: try $0["was"],
                wasComment: try $0["was_comment"], score: try $0["score"], reason: try $0["reason"],
                at: try $0["replaced_at"], item: try $0["item_id"])
        }
    }
}
