import Domain
import Storage

/// Takes away what an applicant wrote and what was written about them. Decision, eligibility, scores and what was chosen
/// from lists stay, without a name, so that rates can be counted; the chain of events stays whole.
struct ErasureStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    func erase(_ application: SelectionStore.ApplicationRow) throws {
        let id = application.id
        let person: ID<Person>? = try connection.value(
            "SELECT person_id FROM candidate WHERE id = \(id) AND person_id IS NOT NULL")
        try connection.run(
            """
            DELETE FROM application_answer WHERE candidate_id = \(id) AND question NOT IN (
                SELECT q.question FROM call_question q WHERE q.network_id = \(network)
                    AND q.version = \(application.proposalVersion ?? application.version)
                    AND q.kind = \(QuestionKind.choice))
            """)
        for table in ["application_file", "letter_sentence"] as [SQL] {
            try connection.run("DELETE FROM \(table) WHERE candidate_id = \(id)")
        }
        try wipe(id)
        try connection.run(
            """
            UPDATE outbox SET subject = '', body = '', email = 'erased ' || CAST(id AS TEXT)
            WHERE network_id = \(network) AND email = \(application.email) AND sent_at IS NOT NULL
            """)
        try connection.run(
            "DELETE FROM outbox WHERE network_id = \(network) AND email = \(application.email) AND sent_at IS NULL")
        try connection.run(
            """
            UPDATE candidate SET email = '', organisation = '', contact = '', time_zone = '', person_id = NULL,
                organisation_id = NULL, eligibility_reason = NULL, eligibility_salt = NULL, decision_reason = NULL,
                decision_salt = NULL, answer_reason = NULL, answer_salt = NULL, sent_salt = NULL,
                proposal_salt = NULL, erased_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(id)
            """)
        guard let person, try !connection.exists("SELECT 1 FROM candidate WHERE person_id = \(person)") else { return }
        try PeopleStore(scene).forget(person)
    }

    /// What others wrote about it, with the salts of its seals: nobody can try afterwards what it may have said.
    private func wipe(_ id: ID<Candidate>) throws {
        let empty: [UInt8] = []
        let steps: [SQL] = [
            "UPDATE candidate_review SET ties = '', salt = NULL WHERE candidate_id = \(id)",
            "UPDATE candidate_score SET comment = '' WHERE candidate_id = \(id)",
            "UPDATE candidate_visit SET notes = '', salt = NULL WHERE candidate_id = \(id)",
            "UPDATE decision_record SET reason = '', decision_salt = NULL WHERE candidate_id = \(id)",
            "UPDATE candidate_dissent SET reason = '', salt = NULL WHERE candidate_id = \(id)",
            """
            UPDATE candidate_appeal SET reason = '', salt = NULL, answer = '', answer_salt = NULL
            WHERE candidate_id = \(id)
            """,
            "UPDATE conflict_clearing SET reason = '', salt = \(empty) WHERE candidate_id = \(id)",
            "UPDATE candidate_confirmation SET ties = '' WHERE candidate_id = \(id)",
            "UPDATE earlier_declaration SET ties = '' WHERE candidate_id = \(id)",
            "UPDATE candidate_stepped_back SET ties = '' WHERE candidate_id = \(id)",
            "UPDATE assignment_pair SET topics = '', words = '' WHERE candidate_id = \(id)",
            "DELETE FROM named_tie WHERE candidate_id = \(id)",
            "DELETE FROM candidate_hour WHERE candidate_id = \(id)",
            "UPDATE candidate_abstention SET reason = '' WHERE candidate_id = \(id)",
            "DELETE FROM candidate_evidence WHERE candidate_id = \(id)",
            "DELETE FROM review_draft WHERE candidate_id = \(id)",
            "DELETE FROM review_upload_row WHERE candidate_id = \(id)",
            "UPDATE earlier_review SET said = '', reason = '', salt = \(empty) WHERE candidate_id = \(id)",
            """
            UPDATE earlier_mark SET was_comment = '' WHERE review_id IN
                (SELECT e.id FROM earlier_review e WHERE e.candidate_id = \(id))
            """,
            "UPDATE panel_item SET minutes = '', minutes_salt = NULL WHERE candidate_id = \(id)",
            "UPDATE visit_plan SET place = '', purpose = '', called_off_reason = '' WHERE candidate_id = \(id)",
            """
            UPDATE visit_note SET text = '' WHERE visit_id IN
                (SELECT v.id FROM candidate_visit v WHERE v.candidate_id = \(id))
            """,
            """
            DELETE FROM visit_file WHERE visit_id IN
                (SELECT v.id FROM candidate_visit v WHERE v.candidate_id = \(id))
            """,
            "UPDATE cohort_pair SET reason = '', salt = NULL WHERE candidate_id = \(id) OR other_id = \(id)",
        ]
        for step in steps { try connection.run(step) }
    }

    /// Applications that are over and may be due by the call's own time, across networks, the longest over first.
    static func candidates(_ most: Int, in connection: any Connection, at now: Moment) throws
        -> [(network: ID<Network>, id: ID<Candidate>)]
    {
        try connection.rows(
            """
            SELECT c.network_id, c.id FROM candidate c
            JOIN call_version v ON v.network_id = c.network_id AND v.version = coalesce(c.proposal_version, c.version)
            JOIN network n ON n.id = c.network_id
            LEFT JOIN candidate_appeal a ON a.candidate_id = c.id
            WHERE c.erased_at IS NULL AND v.kept_days > 0 AND coalesce(c.withdrawn_at, c.released_at) IS NOT NULL
                AND coalesce(c.withdrawn_at, c.released_at) + v.kept_days * \(Int64(86_400_000_000)) <= \(now)
                AND (c.withdrawn_at IS NOT NULL OR (c.released_at + v.appeal_days * \(Int64(86_400_000_000)) <= \(now)
                    AND (c.decision = \(Decision.decline)
                        OR (c.decision = \(Decision.reserve) AND n.stage IN ('closing', 'closed')))))
                AND (a.candidate_id IS NULL OR a.answered_at IS NOT NULL)
            ORDER BY coalesce(c.withdrawn_at, c.released_at), c.id LIMIT \(most)
            """
        ).map { (try $0["network_id"], try $0["id"]) }
    }
}

extension SelectionStore {
    func erasing(_ application: ApplicationRow) throws -> Erasing {
        let appealing = try appealing(application)
        return Erasing(
            stage: appealing.stage, state: application.state, decision: application.decision,
            isAppealed: appealing.state == .lodged || appealing.state == .reading, appealsUntil: appealing.until,
            since: application.moments.withdrawn ?? application.moments.released,
            keptDays: try terms(of: application.proposalVersion ?? application.version).keptDays, now: scene.now)
    }
}
