import Domain
import Storage

/// Who waits for reviewers, and who reads what now, as far as the one who looks after candidates may know.
extension SelectionStore {
    struct AssignableRow: Sendable {
        let id: ID<Candidate>
        let organisation: String
    }

    /// Candidates that may be given reviewers by whoever acts: the same rule as for one at a time.
    func assignable() throws -> [AssignableRow] {
        guard let sight = try sight(), sight.seesAll else { return [] }
        let reviewing = try reviewing()
        return try connection.rows(
            """
            SELECT c.id, c.organisation, c.organisation_id, c.eligibility, c.decision, c.withdrawn_at, c.released_at
            FROM candidate c WHERE \(known(to: sight)) AND c.withdrawn_at IS NULL ORDER BY c.organisation, c.id
            """
        ).compactMap { row in
            let id: ID<Candidate> = try row["id"]
            let released: Moment? = try row["released_at"]
            let candidate = Candidate(
                organisation: try row["organisation_id"], eligibility: try row["eligibility"],
                decision: try row["decision"], isWithdrawn: false, isHandedOver: sight.handedOver.contains(id),
                isOpen: released == nil)
            guard reviewing.verdictOnAssigning(to: candidate, by: scene.actor).isAllowed else { return nil }
            return AssignableRow(id: id, organisation: try row["organisation"])
        }
    }

    struct ReaderPair: Sendable, Hashable {
        let candidate: ID<Candidate>
        let person: ID<Person>
    }

    /// Who reads what now, and whether they have begun: declared or scored.
    func readerPairs(on candidates: some Sequence<ID<Candidate>>) throws -> [ReaderPair: Bool] {
        let wanted = Set(candidates)
        return try connection.rows(
            """
            SELECT candidate_id, person_id, coalesce(declared_at, scored_at) IS NOT NULL AS begun FROM candidate_review
            WHERE network_id = \(network) AND released_at IS NULL
            """
        ).reduce(into: [:]) { pairs, row in
            let pair = ReaderPair(candidate: try row["candidate_id"], person: try row["person_id"])
            if wanted.contains(pair.candidate) { pairs[pair] = try row["begun"] as Bool }
        }
    }

    /// Pairs that must not meet.
    func tiedPairs() throws -> Set<ReaderPair> {
        Set(try conflicts().filter(\.blocks).map { ReaderPair(candidate: $0.candidate, person: $0.person) })
    }

    /// Every reviewer's organisation, where they have one.
    func reviewerOrganisations() throws -> [ID<Person>: ID<Organisation>] {
        try connection.rows(
            "SELECT person_id, organisation_id FROM membership WHERE network_id = \(network) AND organisation_id IS NOT NULL"
        ).reduce(into: [:]) { $0[try $1["person_id"]] = try $1["organisation_id"] }
    }

    /// What the applications say, without what is confidential: texts joined, and what was chosen.
    func readableTexts() throws -> [ID<Candidate>: (text: String, chosen: [String])] {
        try connection.rows(
            """
            SELECT a.candidate_id, a.text, q.kind FROM application_answer a
            JOIN candidate c ON c.id = a.candidate_id
            JOIN call_question q ON q.network_id = c.network_id AND q.question = a.question
                AND q.version = CASE WHEN q.step = \(CallStep.proposal) THEN coalesce(c.proposal_version, c.version)
                    ELSE c.version END
            WHERE a.network_id = \(network) AND c.sent_at IS NOT NULL AND q.is_confidential = 0
                AND (q.step = \(CallStep.interest) OR c.proposal_sent_at IS NOT NULL OR c.goes_on IS NULL)
                AND q.kind IN \(list: [QuestionKind.shortText, .longText, .choice])
            ORDER BY a.candidate_id, q.place, a.question
            """
        ).reduce(into: [:]) { texts, row in
            let text: String = try row["text"]
            let kind: QuestionKind = try row["kind"]
            let id: ID<Candidate> = try row["candidate_id"]
            if kind == .choice {
                texts[id, default: ("", [])].chosen.append(text)
            } else {
                texts[id, default: ("", [])].text += text + "\n"
            }
        }
    }
}
