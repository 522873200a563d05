import Domain
import Storage

/// Appeals against decisions, and who reads them again.
struct AppealStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }
    private var network: ID<Network> { scene.network }

    init(_ scene: Scene) {
        self.scene = scene
    }

    struct AppealRow: Sendable {
        let candidate: ID<Candidate>
        let reason: String
        let salt: [UInt8]?
        let lodged: Moment
        let reader: ID<Person>?
        let outcome: Appealing.Outcome?
        let answer: String
        let answerSalt: [UInt8]?
        let answered: Moment?

        var state: Appealing.State { answered != nil ? .answered : reader != nil ? .reading : .lodged }
    }

    func appeal(of candidate: ID<Candidate>) throws -> AppealRow? {
        try appeals("a.candidate_id = \(candidate)").first
    }

    func appeals() throws -> [AppealRow] { try appeals("1 = 1") }

    private func appeals(_ which: SQL) throws -> [AppealRow] {
        try connection.rows(
            """
            SELECT a.candidate_id, a.reason, a.salt, a.lodged_at, a.reader_id, a.outcome, a.answer, a.answer_salt,
                a.answered_at
            FROM candidate_appeal a WHERE a.network_id = \(network) AND \(which) ORDER BY a.lodged_at, a.candidate_id
            """
        ).map {
            AppealRow(
                candidate: try $0["candidate_id"], reason: try $0["reason"], salt: try $0["salt"],
                lodged: try $0["lodged_at"], reader: try $0["reader_id"], outcome: try $0["outcome"],
                answer: try $0["answer"], answerSalt: try $0["answer_salt"], answered: try $0["answered_at"])
        }
    }

    /// Appeals nobody reads yet, as far as the viewer may know of them; those the viewer is to read.
    func waiting(_ sight: CandidateSight) throws -> [(id: ID<Candidate>, isOwn: Bool)] {
        let all = SelectionStore.selected(sight.seesAll)
        return try connection.rows(
            """
            SELECT c.id, CASE WHEN a.reader_id = \(sight.person) THEN 1 ELSE 0 END AS own
            FROM candidate_appeal a JOIN candidate c ON c.id = a.candidate_id
            WHERE \(SelectionStore(scene).known(to: sight)) AND a.answered_at IS NULL
                AND (a.reader_id = \(sight.person) OR (\(all) AND a.reader_id IS NULL))
            ORDER BY a.lodged_at, c.id
            """
        ).map { (try $0["id"], try $0["own"]) }
    }

    func lodge(_ reason: String, for candidate: ID<Candidate>, salt: [UInt8]) throws {
        try connection.run(
            """
            INSERT INTO candidate_appeal (candidate_id, network_id, reason, salt, lodged_at)
            VALUES (\(candidate), \(network), \(reason), \(salt), \(scene.now))
            """)
    }

    func name(_ reader: ID<Person>, for candidate: ID<Candidate>) throws {
        try connection.run(
            """
            UPDATE candidate_appeal SET reader_id = \(reader)
            WHERE network_id = \(network) AND candidate_id = \(candidate)
            """)
        try SelectionStore(scene).number(candidate)
    }

    func answer(_ outcome: Appealing.Outcome, because answer: String, on candidate: ID<Candidate>, salt: [UInt8]) throws
    {
        try connection.run(
            """
            UPDATE candidate_appeal SET outcome = \(outcome), answer = \(answer), answer_salt = \(salt),
                answered_at = \(scene.now)
            WHERE network_id = \(network) AND candidate_id = \(candidate)
            """)
    }

    /// Whoever may come to read and has had no part in it: did not open, review, visit or decide on it.
    func fresh(for candidate: ID<Candidate>) throws -> [SelectionStore.ReviewerRow] {
        try connection.rows(
            """
            SELECT m.person_id, m.name FROM membership m
            WHERE m.network_id = \(network)
                AND (' ' || m.roles || ' ' LIKE '% reviewer %' OR ' ' || m.roles || ' ' LIKE '% convener %'
                    OR ' ' || m.roles || ' ' LIKE '% deputy %')
                AND NOT EXISTS (SELECT 1 FROM candidate_review r
                    WHERE r.candidate_id = \(candidate) AND r.person_id = m.person_id)
                AND NOT EXISTS (SELECT 1 FROM dossier_opening d
                    WHERE d.candidate_id = \(candidate) AND d.person_id = m.person_id)
                AND NOT EXISTS (SELECT 1 FROM candidate_visit v
                    WHERE v.candidate_id = \(candidate) AND v.person_id = m.person_id)
                AND NOT EXISTS (SELECT 1 FROM decision_record k
                    WHERE k.candidate_id = \(candidate) AND k.decided_by = m.person_id)
                AND NOT EXISTS (SELECT 1 FROM candidate c
                    WHERE c.id = \(candidate) AND c.decided_by = m.person_id)
            ORDER BY m.name, m.person_id
            """
        ).map { SelectionStore.ReviewerRow(person: try $0["person_id"], name: try $0["name"]) }
    }
}

extension SelectionStore {
    /// Where an application stands with an appeal against its decision.
    func appealing(_ application: ApplicationRow) throws -> Appealing {
        let appeal = try AppealStore(scene).appeal(of: application.id)
        let days = try terms(of: application.proposalVersion ?? application.version).appealDays
        let released = application.goesOn == false ? nil : application.moments.released
        return Appealing(
            stage: try CharterStore(scene).stage(), state: appeal?.state ?? .none,
            decision: released == nil || application.state != .released ? nil : application.decision ?? .decline,
            until: days > 0 ? released?.adding(days: days) : nil, now: scene.now)
    }

    func appealing(on id: ID<Candidate>) throws -> Appealing {
        guard let application = try application(id) else { throw Path.NotFound() }
        return try appealing(application)
    }

    /// Who may read it a second time: had no part in it, and has no conflict of interest.
    func secondReaders(for id: ID<Candidate>) throws -> [ReviewerRow] {
        let tied = Set(try conflicts(on: id).filter(\.blocks).map(\.person))
        return try AppealStore(scene).fresh(for: id).filter { !tied.contains($0.person) }
    }
}
