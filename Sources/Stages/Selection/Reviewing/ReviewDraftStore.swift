import Domain
import Storage

/// Drafts of reviews: each is for its own reviewer, in every SELECT.
extension SelectionStore {
    struct ReviewDraft: Sendable {
        let values: [String: String]
        let kept: Moment
    }

    func reviewDraft(of dossier: DossierRow) throws -> ReviewDraft? { try reviewDrafts(dossier.row.id)[dossier.row.id] }

    /// The viewer's own, of one candidate or of all.
    func reviewDrafts(_ candidate: ID<Candidate>? = nil) throws -> [ID<Candidate>: ReviewDraft] {
        guard let person = scene.actor.person else { return [:] }
        let only: SQL = candidate.map { "candidate_id = \($0)" } ?? "1 = 1"
        let rows = try connection.rows(
            """
            SELECT candidate_id, field, text, kept_at FROM review_draft
            WHERE network_id = \(network) AND person_id = \(person) AND \(only)
            """)
        return try rows.reduce(into: [:]) { drafts, row in
            let id: ID<Candidate> = try row["candidate_id"]
            var values = drafts[id]?.values ?? [:]
            values[try row["field"]] = try row["text"] as String
            drafts[id] = ReviewDraft(values: values, kept: try row["kept_at"])
        }
    }

    func keepDraft(_ values: [String: String], of dossier: DossierRow) throws {
        try dropDraft(of: dossier)
        let rows = values.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { field, text -> SQL in
            "\(network), \(dossier.row.id), \(dossier.standing.sight.person), \(field), \(text), \(scene.now)"
        }
        try connection.insert(
            rows, into: "review_draft (network_id, candidate_id, person_id, field, text, kept_at)")
    }

    func dropDraft(of dossier: DossierRow) throws {
        try connection.run(
            """
            DELETE FROM review_draft WHERE network_id = \(network) AND candidate_id = \(dossier.row.id)
                AND person_id = \(dossier.standing.sight.person)
            """)
    }
}
