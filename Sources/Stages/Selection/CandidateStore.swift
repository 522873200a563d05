import Domain
import Storage

/// Candidates as conveners and reviewers see them. What a viewer may not see is not selected.
extension SelectionStore {
    /// A candidate in a list.
    struct CandidateRow: Sendable {
        let id: ID<Candidate>
        let organisation: String
        let eligibility: Eligibility?
        /// For conveners only, until everybody hears of it.
        let decision: Decision?
        let isWithdrawn: Bool
        let assigned: Int
        let scored: Int
        /// For conveners only.
        let mean: Double?
        /// Whether the full proposal was asked for, and has come; in a call of two steps.
        let goesOn: Bool?
        let hasProposed: Bool
        /// The viewer's own review, if one is assigned to them.
        let own: OwnReview?
    }

    struct OwnReview: Sendable {
        let hasDeclared: Bool
        let hasScored: Bool
    }

    /// One candidate's head, and what rules need to know of it.
    struct DossierRow: Sendable {
        let row: CandidateRow
        let candidate: Candidate
        /// Whether the viewer may read what the applicant wrote.
        let isOpen: Bool
        let eligibilityReason: String?
        let decisionReason: String?
    }

    func candidates() throws -> [CandidateRow] {
        guard let sight = CandidateSight(scene.actor) else { return [] }
        return try heads(sight, "1 = 1").map { try candidateRow($0) }
    }

    /// Some of them, for a page of a list.
    func candidates(_ most: Int, after skipped: Int) throws -> [CandidateRow] {
        guard let sight = CandidateSight(scene.actor) else { return [] }
        return try heads(sight, "1 = 1", "LIMIT \(most) OFFSET \(skipped)").map { try candidateRow($0) }
    }

    /// - Throws: ``Path/NotFound`` for whoever must not know of it.
    func dossier(_ id: ID<Candidate>) throws -> DossierRow {
        guard let sight = CandidateSight(scene.actor), let row = try heads(sight, "c.id = \(id)").first else {
            throw Path.NotFound()
        }
        let head = try candidateRow(row)
        return DossierRow(
            row: head,
            candidate: Candidate(
                organisation: try row["organisation_id"], eligibility: head.eligibility,
                decision: try row["any_decision"],
                isWithdrawn: head.isWithdrawn),
            isOpen: sight.seesAll || head.own?.hasDeclared == true,
            eligibilityReason: try row["eligibility_reason"], decisionReason: try row["decision_reason"])
    }

    private func heads(_ sight: CandidateSight, _ which: SQL, _ part: SQL = "") throws -> [Row] {
        let decision: SQL = sight.seesAll ? "c.decision" : "CAST(NULL AS TEXT)"
        let reason: SQL = sight.seesAll ? "c.decision_reason" : "CAST(NULL AS TEXT)"
        let mean: SQL =
            sight.seesAll
            ? """
            (SELECT CAST(sum(s.score * k.weight) AS DOUBLE PRECISION) / CAST(sum(k.weight) AS DOUBLE PRECISION)
                FROM candidate_score s
                JOIN candidate_review v ON v.candidate_id = s.candidate_id AND v.person_id = s.person_id
                JOIN call_criterion k ON k.network_id = c.network_id AND k.criterion = s.criterion
                    AND k.version = coalesce(c.proposal_version, c.version) AND k.weight > 0
                WHERE s.candidate_id = c.id AND v.released_at IS NULL)
            """ : "CAST(NULL AS DOUBLE PRECISION)"
        return try connection.rows(
            """
            SELECT c.id, c.organisation, c.organisation_id, c.eligibility, c.eligibility_reason, c.withdrawn_at,
                c.goes_on, c.proposal_sent_at IS NOT NULL AS proposed,
                c.decision AS any_decision, \(decision) AS decision, \(reason) AS decision_reason, \(mean) AS mean,
                (SELECT count(*) FROM candidate_review r WHERE r.candidate_id = c.id AND r.released_at IS NULL) AS assigned,
                (SELECT count(*) FROM candidate_review r
                    WHERE r.candidate_id = c.id AND r.released_at IS NULL AND r.scored_at IS NOT NULL) AS scored,
                o.person_id AS own, o.declared_at, o.scored_at
            FROM candidate c
            LEFT JOIN candidate_review o
                ON o.candidate_id = c.id AND o.person_id = \(sight.person) AND o.released_at IS NULL
            WHERE c.network_id = \(network) AND \(visible(to: sight)) AND \(which)
            ORDER BY c.organisation, c.id \(part)
            """)
    }

    /// Sent, not of the viewer's own organisation, no conflict declared; for reviewers: assigned.
    private func visible(to sight: CandidateSight) -> SQL {
        let own: SQL = sight.organisation.map { "c.organisation_id <> \($0)" } ?? "1 = 1"
        let assigned: SQL = sight.seesAll ? "1 = 1" : "o.person_id IS NOT NULL"
        return """
            c.sent_at IS NOT NULL AND \(own) AND \(assigned) AND NOT EXISTS (
                SELECT 1 FROM candidate_review t
                WHERE t.candidate_id = c.id AND t.person_id = \(sight.person) AND t.has_conflict = 1)
            """
    }

    private func candidateRow(_ row: Row) throws -> CandidateRow {
        let own: ID<Person>? = try row["own"]
        let withdrawn: Moment? = try row["withdrawn_at"]
        let declared: Moment? = try row["declared_at"]
        let scored: Moment? = try row["scored_at"]
        return CandidateRow(
            id: try row["id"], organisation: try row["organisation"], eligibility: try row["eligibility"],
            decision: try row["decision"], isWithdrawn: withdrawn != nil, assigned: try row["assigned"],
            scored: try row["scored"], mean: try row["mean"], goesOn: try row["goes_on"],
            hasProposed: try row["proposed"],
            own: own.map { _ in OwnReview(hasDeclared: declared != nil, hasScored: scored != nil) })
    }

    func reviewing() throws -> Reviewing { Reviewing(stage: try CharterStore(scene).stage()) }

    func screen(_ id: ID<Candidate>, as eligibility: Eligibility, because reason: String, salt: [UInt8]) throws {
        try connection.run(
            """
            UPDATE candidate SET eligibility = \(eligibility), eligibility_reason = \(reason), eligibility_salt = \(salt)
            WHERE network_id = \(network) AND id = \(id)
            """)
    }
}
