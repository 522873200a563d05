import Domain
import Storage

/// Who may be chosen, as far as the one who asks may know of them, and what their applications say of themselves.
extension SelectionStore {
    struct ChoosableRow: Sendable {
        let id: ID<Candidate>
        let organisation: String
        let organisationID: ID<Organisation>?
        let eligibility: Eligibility?
        let decision: Decision?
        let isReleased: Bool
        let answers: CandidateTrait.Answers
    }

    /// Eligible candidates that have not withdrawn and have not heard of a decision.
    func choosable(_ sight: CandidateSight) throws -> [ChoosableRow] {
        guard sight.seesAll else { return [] }
        return try composed(sight, "c.eligibility = \(Eligibility.eligible) AND c.released_at IS NULL")
    }

    /// Every application that was sent and not withdrawn, with what it says.
    func composed(_ sight: CandidateSight, _ which: SQL = "1 = 1") throws -> [ChoosableRow] {
        let answers = try answersToCompose()
        return try connection.rows(
            """
            SELECT c.id, c.organisation, c.organisation_id, c.language, c.eligibility, c.decision, c.released_at FROM candidate c
            WHERE \(known(to: sight)) AND c.withdrawn_at IS NULL AND \(which) ORDER BY c.organisation, c.id
            """
        ).map { row in
            let id: ID<Candidate> = try row["id"]
            let released: Moment? = try row["released_at"]
            return ChoosableRow(
                id: id, organisation: try row["organisation"], organisationID: try row["organisation_id"],
                eligibility: try row["eligibility"], decision: try row["decision"], isReleased: released != nil,
                answers: CandidateTrait.Answers(language: try row["language"], texts: answers[id] ?? [:]))
        }
    }

    /// Choices, numbers and declarations that were answered and sent, without what is confidential.
    private func answersToCompose() throws -> [ID<Candidate>: [CallQuestion.Key: String]] {
        try connection.rows(
            """
            SELECT a.candidate_id, a.question, a.text FROM application_answer a
            JOIN candidate c ON c.id = a.candidate_id
            JOIN call_question q ON q.network_id = c.network_id AND q.question = a.question
                AND q.version = CASE WHEN q.step = \(CallStep.proposal) THEN coalesce(c.proposal_version, c.version)
                    ELSE c.version END
            WHERE a.network_id = \(network) AND c.sent_at IS NOT NULL AND q.is_confidential = 0 AND a.text <> ''
                AND (q.step = \(CallStep.interest) OR c.proposal_sent_at IS NOT NULL OR c.goes_on IS NULL)
                AND q.kind IN \(list: [QuestionKind.choice, .number, .declaration])
            """
        ).reduce(into: [:]) { all, row in
            all[try row["candidate_id"], default: [:]][try row["question"]] = try row["text"] as String
        }
    }

    struct Outstanding: Sendable {
        /// Reviews of each candidate that are still to come.
        var reviews: [ID<Candidate>: Int] = [:]
        /// Reviews by somebody who has a conflict of interest.
        var inConflict = 0
    }

    /// What keeps candidates from being decided on.
    func outstanding(on candidates: Set<ID<Candidate>>) throws -> Outstanding {
        var found = Outstanding()
        let tied = try tiedPairs()
        for row in try connection.rows(
            """
            SELECT candidate_id, person_id, scored_at FROM candidate_review
            WHERE network_id = \(network) AND released_at IS NULL
            """)
        {
            let pair = ReaderPair(candidate: try row["candidate_id"], person: try row["person_id"])
            guard candidates.contains(pair.candidate) else { continue }
            if tied.contains(pair) { found.inConflict += 1 }
            if try row["scored_at"] as Moment? == nil { found.reviews[pair.candidate, default: 0] += 1 }
        }
        return found
    }

    /// Releases everybody who has not scored one of these candidates.
    ///
    /// - Returns: how many reviews are not waited for any more.
    func releaseOutstanding(on candidates: Set<ID<Candidate>>) throws -> Int {
        try connection.run(
            """
            UPDATE candidate_review SET released_at = \(scene.now) WHERE network_id = \(network)
                AND candidate_id IN \(list: candidates.sorted()) AND released_at IS NULL AND scored_at IS NULL
            """)
    }
}
