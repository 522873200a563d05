import Domain
import Storage
import Words

/// Candidates as conveners and reviewers see them. What a viewer may not see is not selected.
extension SelectionStore {
    /// A candidate in a list.
    struct CandidateRow: Sendable {
        let id: ID<Candidate>
        /// Nothing where the phase hides names from the viewer.
        let organisation: String?
        /// Nothing for those who see names and are to be blinded later.
        let number: Int?
        let eligibility: Eligibility?
        /// For conveners only, until everybody hears of it.
        let decision: Decision?
        let isWithdrawn: Bool
        /// Reviews as far as the viewer may know of them.
        let assigned: Int
        let scored: Int
        /// As far as the viewer may see it.
        let mean: Double?
        /// Whether the full proposal was asked for, and has come; in a call of two steps, for conveners.
        let goesOn: Bool?
        let hasProposed: Bool
        /// The viewer's own review, if one is assigned to them.
        let own: OwnReview?

        /// What it is called for the viewer.
        var name: Phrase {
            if let organisation { return .verbatim(organisation) }
            let digits = String(number ?? 0)
            let padded = digits.count < 2 ? "0" + digits : digits
            return say("Candidate \(padded)")
        }
    }

    struct OwnReview: Sendable {
        let hasDeclared: Bool
        let hasScored: Bool
    }

    /// One candidate's head, and what rules need to know of it.
    struct DossierRow: Sendable {
        let row: CandidateRow
        let standing: CandidateStanding
        let eligibilityReason: String?
        let decisionReason: String?

        var candidate: Candidate { standing.candidate }
        /// Whether the viewer may read what the applicant wrote.
        var isOpen: Bool { standing.may(.read) }
    }

    func candidates(_ sight: CandidateSight? = nil) throws -> [CandidateRow] {
        guard let sight = try sight ?? self.sight() else { return [] }
        return try heads(sight, "1 = 1").map { try candidateRow($0) }
    }

    /// Some of them, for a page of a list.
    func candidates(_ sight: CandidateSight, _ most: Int, after skipped: Int) throws -> [CandidateRow] {
        try heads(sight, "1 = 1", "LIMIT \(most) OFFSET \(skipped)").map { try candidateRow($0) }
    }

    /// - Throws: ``Path/NotFound`` for whoever must not know of it.
    func dossier(_ id: ID<Candidate>) throws -> DossierRow {
        guard let sight = try sight(), let row = try heads(sight, "c.id = \(id)").first else { throw Path.NotFound() }
        return try dossier(row, sight)
    }

    /// Those of them that the viewer may know of.
    func dossiers(_ ids: [ID<Candidate>], _ sight: CandidateSight) throws -> [DossierRow] {
        try heads(sight, "c.id IN \(list: ids.sorted())").map { try dossier($0, sight) }
    }

    private func dossier(_ row: Row, _ sight: CandidateSight) throws -> DossierRow {
        let head = try candidateRow(row)
        let released: Moment? = try row["released_at"]
        let confirmed: Moment? = try row["confirmed_at"]
        let candidate = Candidate(
            organisation: try row["organisation_id"], eligibility: head.eligibility, decision: head.decision,
            isWithdrawn: head.isWithdrawn, isBlocked: sight.blocked.contains(head.id),
            isHandedOver: sight.seesAll && sight.handedOver.contains(head.id), isOpen: released == nil)
        return DossierRow(
            row: head,
            standing: CandidateStanding(
                sight, candidate, actor: scene.actor, isAssigned: head.own != nil,
                hasConfirmed: head.own?.hasDeclared ?? (confirmed != nil), hasScored: head.own?.hasScored ?? false,
                isSecondReader: try row["second"], isVisitor: try row["visits"]),
            eligibilityReason: try row["eligibility_reason"], decisionReason: try row["decision_reason"])
    }

    /// The one place where what a viewer may see of candidates becomes what is selected.
    private func heads(_ sight: CandidateSight, _ which: SQL, _ part: SQL = "") throws -> [Row] {
        let names = Self.selected(sight.seesNames)
        let all = Self.selected(sight.seesAll)
        let reviews = Self.selected(sight.reviews)
        // What others wrote, as what the applicant wrote, is for those who have said that they have no conflict.
        let isOpen: SQL = "(\(all) OR o.declared_at IS NOT NULL)"
        let visits: SQL = """
            EXISTS (SELECT 1 FROM visit_plan p JOIN visit_plan_person w ON w.plan_id = p.id
                WHERE p.candidate_id = c.id AND p.called_off_at IS NULL AND w.person_id = \(sight.person))
            """
        return try connection.rows(
            """
            SELECT c.id, CASE WHEN \(names) THEN c.organisation END AS organisation,
                CASE WHEN \(all) THEN c.organisation_id END AS organisation_id,
                CASE WHEN \(all) OR NOT (\(names)) THEN n.number END AS number,
                c.eligibility, CASE WHEN \(names) THEN c.eligibility_reason END AS eligibility_reason,
                c.withdrawn_at, c.released_at, CASE WHEN \(all) THEN c.decision END AS decision,
                CASE WHEN \(all) THEN c.decision_reason END AS decision_reason,
                CASE WHEN \(isOpen) AND \(Self.selected(sight.scores)) THEN
                    (SELECT avg(t.value) FROM (
                        SELECT CAST(sum(s.score * k.weight) AS DOUBLE PRECISION)
                            / CAST(sum(k.weight) AS DOUBLE PRECISION) AS value
                        FROM candidate_score s
                        JOIN candidate_review v ON v.candidate_id = s.candidate_id AND v.person_id = s.person_id
                        JOIN call_criterion k ON k.network_id = c.network_id AND k.criterion = s.criterion
                            AND k.version = coalesce(c.proposal_version, c.version) AND k.weight > 0
                        WHERE s.candidate_id = c.id AND v.released_at IS NULL GROUP BY s.person_id) t) END AS mean,
                CASE WHEN \(all) THEN c.goes_on END AS goes_on,
                CASE WHEN \(all) AND c.proposal_sent_at IS NOT NULL THEN 1 ELSE 0 END AS proposed,
                CASE WHEN \(isOpen) AND \(reviews) THEN
                    (SELECT count(*) FROM candidate_review r WHERE r.candidate_id = c.id AND r.released_at IS NULL)
                    ELSE CASE WHEN o.person_id IS NULL THEN 0 ELSE 1 END END AS assigned,
                CASE WHEN \(isOpen) AND \(reviews) THEN
                    (SELECT count(*) FROM candidate_review r
                        WHERE r.candidate_id = c.id AND r.released_at IS NULL AND r.scored_at IS NOT NULL)
                    ELSE CASE WHEN o.scored_at IS NULL THEN 0 ELSE 1 END END AS scored,
                o.person_id AS own, o.declared_at, o.scored_at, f.confirmed_at,
                CASE WHEN a.reader_id IS NULL THEN 0 ELSE 1 END AS second,
                CASE WHEN \(visits) THEN 1 ELSE 0 END AS visits
            FROM candidate c
            LEFT JOIN candidate_number n ON n.candidate_id = c.id
            LEFT JOIN candidate_review o
                ON o.candidate_id = c.id AND o.person_id = \(sight.person) AND o.released_at IS NULL
            LEFT JOIN candidate_confirmation f ON f.candidate_id = c.id AND f.person_id = \(sight.person)
            LEFT JOIN candidate_appeal a ON a.candidate_id = c.id AND a.reader_id = \(sight.person)
            WHERE \(known(to: sight)) AND (\(all) OR o.person_id IS NOT NULL OR a.reader_id IS NOT NULL OR \(visits))
                AND \(which)
            ORDER BY CASE WHEN \(names) THEN c.organisation END, n.number, c.id \(part)
            """)
    }

    static func selected(_ isSeen: Bool) -> SQL { isSeen ? "1 = 1" : "1 = 0" }

    static func selected(_ reading: SelectionPhase.Showing) -> SQL {
        switch reading {
        case .never: "1 = 0"
        case .afterOwn: "o.scored_at IS NOT NULL"
        case .always: "1 = 1"
        }
    }

    private func candidateRow(_ row: Row) throws -> CandidateRow {
        let own: ID<Person>? = try row["own"]
        let withdrawn: Moment? = try row["withdrawn_at"]
        let declared: Moment? = try row["declared_at"]
        let scored: Moment? = try row["scored_at"]
        return CandidateRow(
            id: try row["id"], organisation: try row["organisation"], number: try row["number"],
            eligibility: try row["eligibility"], decision: try row["decision"], isWithdrawn: withdrawn != nil,
            assigned: try row["assigned"], scored: try row["scored"], mean: try row["mean"],
            goesOn: try row["goes_on"], hasProposed: try row["proposed"],
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
