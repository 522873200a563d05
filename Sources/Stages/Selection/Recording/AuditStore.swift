import Domain
import Storage

/// The tables of a selection as they stand, for somebody who checks them: nothing is hidden here.
struct AuditStore {
    let scene: Scene
    var connection: any Connection { scene.connection }
    var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    struct CandidateRow: Sendable {
        let id: ID<Candidate>
        let organisation: String
        /// The version of the call it is read by.
        let version: Int
        let isProposed: Bool
        let eligibility: String?
        let eligibilityReason: String?
        let eligibilitySalt: [UInt8]?
        let decision: String?
        let decisionReason: String?
        let decisionSalt: [UInt8]?
        let goesOn: Bool?
        let answerReason: String?
        let answerSalt: [UInt8]?
        let released: Moment?
        let erased: Moment?

        /// An erased one has no name any more.
        var name: String { erased == nil ? organisation : "erased application \(id)" }
    }

    struct ReviewRow: Sendable {
        let candidate: ID<Candidate>
        let person: ID<Person>
        let scored: Moment?
        let salt: [UInt8]?
        let confidence: Confidence?
        let isReleased: Bool
        let hasConflict: Bool
    }

    struct MarkRow: Sendable {
        let candidate: ID<Candidate>
        let person: ID<Person>
        let criterion: Criterion.Key
        let mark: Mark
    }

    struct ClearingRow: Sendable {
        let candidate: ID<Candidate>
        let person: ID<Person>
        let kind: String
        let reason: String
        let salt: [UInt8]
    }

    struct VoteRow: Sendable {
        let item: ID<PanelItem>
        let candidate: ID<Candidate>
        let person: ID<Person>
        let vote: PanelMeeting.Vote
        let counts: Bool
        let salt: [UInt8]
        let at: Moment
    }

    /// An item of a meeting that was closed.
    struct ItemRow: Sendable {
        let id: ID<PanelItem>
        let candidate: ID<Candidate>
        let quorum: Int
        let salt: [UInt8]
    }

    struct OpeningRow: Sendable {
        let candidate: ID<Candidate>
        let person: ID<Person>
        let at: Moment
        let isFile: Bool
    }

    struct LetterRow: Sendable {
        let email: String
        let subject: String
        let made: Moment
        let sent: Moment?
    }

    /// All that were sent.
    func candidates() throws -> [CandidateRow] {
        try connection.rows(
            """
            SELECT id, organisation, coalesce(proposal_version, version) AS version, eligibility, eligibility_reason,
                eligibility_salt, decision, decision_reason, decision_salt, goes_on, answer_reason, answer_salt,
                released_at, erased_at, proposal_sent_at IS NOT NULL AS proposed
            FROM candidate WHERE network_id = \(network) AND sent_at IS NOT NULL ORDER BY organisation, id
            """
        ).map {
            CandidateRow(
                id: try $0["id"], organisation: try $0["organisation"], version: try $0["version"],
                isProposed: try $0["proposed"], eligibility: try $0["eligibility"],
                eligibilityReason: try $0["eligibility_reason"],
                eligibilitySalt: try $0["eligibility_salt"], decision: try $0["decision"],
                decisionReason: try $0["decision_reason"], decisionSalt: try $0["decision_salt"],
                goesOn: try $0["goes_on"], answerReason: try $0["answer_reason"], answerSalt: try $0["answer_salt"],
                released: try $0["released_at"], erased: try $0["erased_at"])
        }
    }

    func reviews() throws -> [ReviewRow] {
        try connection.rows(
            """
            SELECT candidate_id, person_id, scored_at, salt, confidence, released_at IS NOT NULL AS released,
                coalesce(has_conflict, 0) AS conflict
            FROM candidate_review WHERE network_id = \(network) ORDER BY candidate_id, person_id
            """
        ).map {
            ReviewRow(
                candidate: try $0["candidate_id"], person: try $0["person_id"], scored: try $0["scored_at"],
                salt: try $0["salt"], confidence: try $0["confidence"], isReleased: try $0["released"],
                hasConflict: try $0["conflict"])
        }
    }

    /// Scores and abstentions alike.
    func marks() throws -> [MarkRow] {
        try connection.rows(
            """
            SELECT s.candidate_id, s.person_id, s.criterion, s.score, s.comment, e.quote, e.source
            FROM candidate_score s LEFT JOIN candidate_evidence e ON e.candidate_id = s.candidate_id
                AND e.person_id = s.person_id AND e.criterion = s.criterion
            WHERE s.network_id = \(network)
            UNION ALL SELECT candidate_id, person_id, criterion, NULL, reason, NULL, NULL FROM candidate_abstention
            WHERE network_id = \(network) ORDER BY 1, 2, 3
            """
        ).map { row in
            let source: Evidence.Source? = try row["source"]
            let quote: String? = try row["quote"]
            let evidence = source.flatMap { source in quote.map { Evidence($0, source) } }
            return MarkRow(
                candidate: try row["candidate_id"], person: try row["person_id"], criterion: try row["criterion"],
                mark: Mark(try row["score"], try row["comment"], evidence: evidence))
        }
    }

    func clearings() throws -> [ClearingRow] {
        try connection.rows(
            """
            SELECT candidate_id, person_id, kind, reason, salt FROM conflict_clearing
            WHERE network_id = \(network) ORDER BY cleared_at, candidate_id, person_id
            """
        ).map {
            ClearingRow(
                candidate: try $0["candidate_id"], person: try $0["person_id"], kind: try $0["kind"],
                reason: try $0["reason"], salt: try $0["salt"])
        }
    }

    func votes() throws -> [VoteRow] {
        try connection.rows(
            """
            SELECT v.item_id, i.candidate_id, v.person_id, v.vote, v.counts, v.salt, v.cast_at
            FROM panel_vote v JOIN panel_item i ON i.id = v.item_id
            WHERE v.network_id = \(network) ORDER BY v.cast_at, v.item_id, v.person_id
            """
        ).map {
            VoteRow(
                item: try $0["item_id"], candidate: try $0["candidate_id"], person: try $0["person_id"],
                vote: try $0["vote"], counts: try $0["counts"], salt: try $0["salt"], at: try $0["cast_at"])
        }
    }

    func items() throws -> [ItemRow] {
        try connection.rows(
            """
            SELECT i.id, i.candidate_id, m.quorum, i.salt FROM panel_item i JOIN panel_meeting m ON m.id = i.meeting_id
            WHERE i.network_id = \(network) AND i.closed_at IS NOT NULL AND i.salt IS NOT NULL ORDER BY i.id
            """
        ).map {
            ItemRow(
                id: try $0["id"], candidate: try $0["candidate_id"], quorum: try $0["quorum"], salt: try $0["salt"])
        }
    }

    func openings() throws -> [OpeningRow] {
        try connection.rows(
            """
            SELECT candidate_id, person_id, opened_at, file_id <> 0 AS is_file FROM dossier_opening
            WHERE network_id = \(network) ORDER BY opened_at, candidate_id, person_id, file_id
            """
        ).map {
            OpeningRow(
                candidate: try $0["candidate_id"], person: try $0["person_id"], at: try $0["opened_at"],
                isFile: try $0["is_file"])
        }
    }

    /// Letters that events of the selection called for.
    func letters() throws -> [LetterRow] {
        try connection.rows(
            """
            SELECT o.email, o.subject, o.made_at, o.sent_at FROM outbox o
            JOIN event e ON e.network_id = o.network_id AND e.id = o.event_id
            WHERE o.network_id = \(network) AND e.kind IN \(list: SelectionAudit.kinds) ORDER BY o.made_at, o.id
            """
        ).map {
            LetterRow(
                email: try $0["email"], subject: try $0["subject"], made: try $0["made_at"], sent: try $0["sent_at"])
        }
    }

    func title() throws -> String {
        try connection.value("SELECT name FROM network WHERE id = \(network)") ?? ""
    }
}
