import Domain
import Storage

extension SelectionStore {
    /// What applicants are told about each criterion, in the order of their rubrics.
    func told(_ applications: [ApplicationRow]) throws -> [ID<Candidate>: [DecisionLetter.Told]] {
        let sentences = try LetterStore(scene).sentences(of: applications.map(\.id))
        let version: (ApplicationRow) -> Int = { $0.proposalVersion ?? $0.version }
        let rubrics = try Set(applications.map(version)).reduce(into: [Int: [Criterion]]()) {
            $0[$1] = try form(of: $1).criteria
        }
        return applications.reduce(into: [:]) { told, application in
            told[application.id] = rubrics[version(application)]?.compactMap { criterion in
                sentences[application.id]?[criterion.key].map {
                    DecisionLetter.Told(criterion: criterion.label, text: $0.text)
                }
            }
        }
    }
}

/// Sentences that were accepted for letters, and what letters are made of beside them.
struct LetterStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    struct SentenceRow: Sendable {
        let candidate: ID<Candidate>
        let criterion: Criterion.Key
        let text: String
        let salt: [UInt8]
    }

    /// A decision that waits for its letter.
    struct WaitingRow: Sendable {
        let id: ID<Candidate>
        let organisation: String
        let language: String
        /// The version whose rubric it is read by.
        let version: Int
        let decision: Decision?
        let reason: String
    }

    func accept(
        _ text: String, on criterion: Criterion.Key, of candidate: ID<Candidate>, salt: [UInt8], by person: ID<Person>
    ) throws {
        try connection.run(
            "DELETE FROM letter_sentence WHERE candidate_id = \(candidate) AND criterion = \(criterion)")
        if text.isEmpty { return }
        try connection.run(
            """
            INSERT INTO letter_sentence (network_id, candidate_id, criterion, text, salt, accepted_by, accepted_at)
            VALUES (\(network), \(candidate), \(criterion), \(text), \(salt), \(person), \(scene.now))
            """)
    }

    /// By candidate, each under its criterion.
    func sentences(of candidates: [ID<Candidate>]) throws -> [ID<Candidate>: [Criterion.Key: SentenceRow]] {
        try sentences("candidate_id IN \(list: candidates)").reduce(into: [:]) {
            $0[$1.candidate, default: [:]][$1.criterion] = $1
        }
    }

    func sentences() throws -> [SentenceRow] { try sentences("1 = 1") }

    private func sentences(_ which: SQL) throws -> [SentenceRow] {
        try connection.rows(
            """
            SELECT candidate_id, criterion, text, salt FROM letter_sentence
            WHERE network_id = \(network) AND \(which) ORDER BY candidate_id, criterion
            """
        ).map {
            SentenceRow(
                candidate: try $0["candidate_id"], criterion: try $0["criterion"], text: try $0["text"],
                salt: try $0["salt"])
        }
    }

    /// What reviewers wrote on one criterion, as drafts without names; for those who look after the candidate.
    func drafts(_ criterion: Criterion.Key, of candidate: ID<Candidate>) throws -> [String] {
        try connection.column(
            """
            SELECT s.comment FROM candidate_score s
            JOIN candidate_review r ON r.candidate_id = s.candidate_id AND r.person_id = s.person_id
            WHERE s.network_id = \(network) AND s.candidate_id = \(candidate) AND s.criterion = \(criterion)
                AND r.released_at IS NULL AND s.comment <> ''
            ORDER BY s.comment
            """)
    }

    /// How many drafts there are on each criterion.
    func draftCounts(of candidate: ID<Candidate>) throws -> [Criterion.Key: Int] {
        try connection.rows(
            """
            SELECT s.criterion, count(*) AS drafts FROM candidate_score s
            JOIN candidate_review r ON r.candidate_id = s.candidate_id AND r.person_id = s.person_id
            WHERE s.network_id = \(network) AND s.candidate_id = \(candidate) AND r.released_at IS NULL
                AND s.comment <> ''
            GROUP BY s.criterion
            """
        ).reduce(into: [:]) { $0[try $1["criterion"] as Criterion.Key] = try $1["drafts"] as Int }
    }

    /// The names of everybody here who may come to read or judge.
    func readers() throws -> [String] {
        try connection.column(
            """
            SELECT DISTINCT name FROM membership WHERE network_id = \(network) AND (
                ' ' || roles || ' ' LIKE '% reviewer %' OR ' ' || roles || ' ' LIKE '% convener %'
                OR ' ' || roles || ' ' LIKE '% deputy %')
            ORDER BY name
            """)
    }

    /// Decisions that have not been released, as far as the viewer may know; whoever is not eligible is declined for that.
    func waiting(_ sight: CandidateSight, _ most: Int, after skipped: Int) throws -> [WaitingRow] {
        try waiting(sight, "1 = 1", "LIMIT \(most) OFFSET \(skipped)")
    }

    func waiting(_ sight: CandidateSight, on candidate: ID<Candidate>) throws -> WaitingRow? {
        try waiting(sight, "c.id = \(candidate)", "").first
    }

    private func waiting(_ sight: CandidateSight, _ which: SQL, _ part: SQL) throws -> [WaitingRow] {
        guard sight.seesAll else { return [] }
        return try connection.rows(
            """
            SELECT c.id, c.organisation, c.language, coalesce(c.proposal_version, c.version) AS version,
                CASE WHEN c.decision IS NULL AND c.eligibility = \(Eligibility.ineligible) THEN \(Decision.decline)
                    ELSE c.decision END AS decision,
                coalesce(c.decision_reason, c.eligibility_reason, '') AS reason
            FROM candidate c
            WHERE \(SelectionStore(scene).known(to: sight)) AND c.withdrawn_at IS NULL AND c.released_at IS NULL
                AND \(which)
            ORDER BY c.organisation, c.id \(part)
            """
        ).map {
            WaitingRow(
                id: try $0["id"], organisation: try $0["organisation"], language: try $0["language"],
                version: try $0["version"], decision: try $0["decision"], reason: try $0["reason"])
        }
    }
}
