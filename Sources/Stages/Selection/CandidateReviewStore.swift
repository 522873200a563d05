import Domain
import Storage

/// Reviewers, their declarations and scores; visits and interviews.
extension SelectionStore {
    struct ReviewRow: Sendable {
        let person: ID<Person>
        let name: String
        let hasDeclared: Bool
        let hasConflict: Bool
        let hasScored: Bool
        let isReleased: Bool
        /// What they declared.
        let ties: String
    }

    struct ScoreRow: Sendable {
        let person: ID<Person>
        let criterion: Criterion.Key
        let score: Int
        let comment: String
    }

    struct VisitRow: Sendable, Encodable {
        let kind: CandidateVisit.Kind
        let day: Day
        let notes: String
        let by: String
    }

    struct ReviewerRow: Sendable {
        let person: ID<Person>
        let name: String
        let organisation: ID<Organisation>?
    }

    /// Reviews the viewer may know of: conveners all, reviewers their own.
    func reviews(of id: ID<Candidate>) throws -> [ReviewRow] {
        guard let sight = CandidateSight(scene.actor) else { return [] }
        let mine: SQL = sight.seesAll ? "1 = 1" : "r.person_id = \(sight.person)"
        return try connection.rows(
            """
            SELECT r.person_id, coalesce(m.name, p.name) AS name, r.declared_at IS NOT NULL AS declared,
                coalesce(r.has_conflict, 0) AS conflict, r.scored_at IS NOT NULL AS scored,
                r.released_at IS NOT NULL AS released, r.ties
            FROM candidate_review r JOIN person p ON p.id = r.person_id
            LEFT JOIN membership m ON m.network_id = r.network_id AND m.person_id = r.person_id
            WHERE r.network_id = \(network) AND r.candidate_id = \(id) AND \(mine)
            ORDER BY r.assigned_at, r.person_id
            """
        ).map {
            ReviewRow(
                person: try $0["person_id"], name: try $0["name"], hasDeclared: try $0["declared"],
                hasConflict: try $0["conflict"], hasScored: try $0["scored"], isReleased: try $0["released"],
                ties: try $0["ties"])
        }
    }

    /// Scores the viewer may read: conveners all, reviewers their own.
    func scores(of id: ID<Candidate>) throws -> [ScoreRow] {
        guard let sight = CandidateSight(scene.actor) else { return [] }
        let mine: SQL = sight.seesAll ? "1 = 1" : "person_id = \(sight.person)"
        let rows = try connection.rows(
            """
            SELECT person_id, criterion, score, comment FROM candidate_score
            WHERE network_id = \(network) AND candidate_id = \(id) AND \(mine)
            """
        ).map {
            ScoreRow(
                person: try $0["person_id"], criterion: try $0["criterion"], score: try $0["score"],
                comment: try $0["comment"])
        }
        return try rubric(for: id).flatMap { criterion in rows.filter { $0.criterion == criterion.key } }
    }

    /// Everybody here with the role of a reviewer.
    func reviewers() throws -> [ReviewerRow] {
        try connection.rows(
            """
            SELECT person_id, name, organisation_id FROM membership
            WHERE network_id = \(network) AND ' ' || roles || ' ' LIKE '% reviewer %' ORDER BY name, person_id
            """
        ).map {
            ReviewerRow(person: try $0["person_id"], name: try $0["name"], organisation: try $0["organisation_id"])
        }
    }

    func assign(_ person: ID<Person>, to id: ID<Candidate>) throws {
        try connection.run(
            """
            INSERT INTO candidate_review (network_id, candidate_id, person_id, assigned_at)
            VALUES (\(network), \(id), \(person), \(scene.now))
            ON CONFLICT (candidate_id, person_id) DO UPDATE SET released_at = NULL
            """)
    }

    func release(_ person: ID<Person>, from id: ID<Candidate>) throws {
        try connection.run(
            """
            UPDATE candidate_review SET released_at = \(scene.now)
            WHERE network_id = \(network) AND candidate_id = \(id) AND person_id = \(person) AND released_at IS NULL
            """)
    }

    /// A conflict releases its reviewer at once.
    func declare(_ ties: String, isConflict: Bool, by person: ID<Person>, on id: ID<Candidate>) throws {
        let released = isConflict ? scene.now : nil
        try connection.run(
            """
            UPDATE candidate_review SET declared_at = \(scene.now), has_conflict = \(isConflict), ties = \(ties),
                released_at = coalesce(\(released), released_at)
            WHERE network_id = \(network) AND candidate_id = \(id) AND person_id = \(person)
            """)
    }

    func score(
        _ id: ID<Candidate>, by person: ID<Person>, _ scores: [Criterion.Key: ScoreCandidate.Score], salt: [UInt8]
    )
        throws
    {
        for (criterion, score) in scores {
            try connection.run(
                """
                INSERT INTO candidate_score (network_id, candidate_id, person_id, criterion, score, comment)
                VALUES (\(network), \(id), \(person), \(criterion), \(score.score), \(score.comment))
                ON CONFLICT (candidate_id, person_id, criterion)
                    DO UPDATE SET score = \(score.score), comment = \(score.comment)
                """)
        }
        try connection.run(
            """
            UPDATE candidate_review SET scored_at = \(scene.now), salt = \(salt)
            WHERE network_id = \(network) AND candidate_id = \(id) AND person_id = \(person)
            """)
    }

    func visits(of id: ID<Candidate>) throws -> [VisitRow] {
        try connection.rows(
            """
            SELECT v.kind, v.held_on, v.notes, coalesce(m.name, p.name) AS name
            FROM candidate_visit v JOIN person p ON p.id = v.person_id
            LEFT JOIN membership m ON m.network_id = v.network_id AND m.person_id = v.person_id
            WHERE v.network_id = \(network) AND v.candidate_id = \(id) ORDER BY v.held_on, v.id
            """
        ).map { VisitRow(kind: try $0["kind"], day: try $0["held_on"], notes: try $0["notes"], by: try $0["name"]) }
    }

    func record(
        _ kind: CandidateVisit.Kind, on day: Day, _ notes: String, of candidate: ID<Candidate>, by person: ID<Person>
    )
        throws -> ID<CandidateVisit>
    {
        let id: ID<CandidateVisit> = scene.newID()
        try connection.run(
            """
            INSERT INTO candidate_visit (id, network_id, candidate_id, person_id, kind, held_on, notes, recorded_at)
            VALUES (\(id), \(network), \(candidate), \(person), \(kind), \(day), \(notes), \(scene.now))
            """)
        return id
    }
}
