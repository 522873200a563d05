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
        /// What they declared; for conveners and themselves.
        let ties: String
        /// Whether scores were changed after the decision.
        let isLate: Bool
        let confidence: Confidence?
    }

    struct VisitRow: Sendable {
        let id: ID<CandidateVisit>
        let kind: CandidateVisit.Kind
        let day: Day
        let notes: String
        let by: String
    }

    struct ReviewerRow: Sendable {
        let person: ID<Person>
        let name: String
    }

    /// Reviews the viewer may know of: conveners all, reviewers their own, and those of others as the phase allows.
    func reviews(of dossier: DossierRow) throws -> [ReviewRow] {
        let late: SQL = dossier.standing.sight.seesAll ? "coalesce(r.scored_at > c.decided_at, 1 = 0)" : "1 = 0"
        return try connection.rows(
            """
            SELECT r.person_id, coalesce(m.name, p.name) AS name, r.declared_at IS NOT NULL AS declared,
                coalesce(r.has_conflict, 0) AS conflict, r.scored_at IS NOT NULL AS scored,
                r.released_at IS NOT NULL AS released, \(seenTies(dossier)) AS ties,
                \(late) AS late, r.confidence
            FROM candidate_review r JOIN candidate c ON c.id = r.candidate_id JOIN person p ON p.id = r.person_id
            LEFT JOIN membership m ON m.network_id = r.network_id AND m.person_id = r.person_id
            WHERE r.network_id = \(network) AND r.candidate_id = \(dossier.row.id) AND \(seen(dossier))
            ORDER BY r.assigned_at, r.person_id
            """
        ).map {
            ReviewRow(
                person: try $0["person_id"], name: try $0["name"], hasDeclared: try $0["declared"],
                hasConflict: try $0["conflict"], hasScored: try $0["scored"], isReleased: try $0["released"],
                ties: try $0["ties"], isLate: try $0["late"], confidence: try $0["confidence"])
        }
    }

    /// The condition on `candidate_review r`: which reviews the viewer may know of.
    func seen(_ dossier: DossierRow) -> SQL {
        let sight = dossier.standing.sight
        if sight.seesAll { return "1 = 1" }
        let own: SQL = "r.person_id = \(sight.person)"
        return dossier.standing.may(.seeReviews)
            ? "(\(own) OR (r.scored_at IS NOT NULL AND r.released_at IS NULL))" : own
    }

    private func seenTies(_ dossier: DossierRow) -> SQL {
        let sight = dossier.standing.sight
        return sight.seesAll ? "r.ties" : "CASE WHEN r.person_id = \(sight.person) THEN r.ties ELSE '' END"
    }

    /// Everybody here with the role of a reviewer.
    func reviewers() throws -> [ReviewerRow] {
        try connection.rows(
            """
            SELECT person_id, name FROM membership
            WHERE network_id = \(network) AND ' ' || roles || ' ' LIKE '% reviewer %' ORDER BY name, person_id
            """
        ).map {
            ReviewerRow(person: try $0["person_id"], name: try $0["name"])
        }
    }

    func assign(_ person: ID<Person>, to id: ID<Candidate>) throws {
        try connection.run(
            """
            INSERT INTO candidate_review (network_id, candidate_id, person_id, assigned_at)
            VALUES (\(network), \(id), \(person), \(scene.now))
            ON CONFLICT (candidate_id, person_id) DO UPDATE SET released_at = NULL
            """)
        try number(id)
        try placeInReadingOrder()
    }

    func release(_ person: ID<Person>, from id: ID<Candidate>) throws {
        try connection.run(
            """
            UPDATE candidate_review SET released_at = \(scene.now)
            WHERE network_id = \(network) AND candidate_id = \(id) AND person_id = \(person) AND released_at IS NULL
            """)
    }

    /// A conflict releases its reviewer at once; whoever looks after candidates without reviewing steps back.
    func declare(_ ties: String, isConflict: Bool, by person: ID<Person>, on dossier: DossierRow) throws {
        let id = dossier.row.id
        guard dossier.row.own != nil else {
            return isConflict
                ? try stepBack(person, from: id, because: ties) : try confirm(person, on: id, because: ties)
        }
        let released = isConflict ? scene.now : nil
        try connection.run(
            """
            UPDATE candidate_review SET declared_at = \(scene.now), has_conflict = \(isConflict), ties = \(ties),
                released_at = coalesce(\(released), released_at)
            WHERE network_id = \(network) AND candidate_id = \(id) AND person_id = \(person)
            """)
    }

    /// What was seen in person; where names are hidden, only the viewer's own notes, since a visit tells where it was.
    func visits(of dossier: DossierRow) throws -> [VisitRow] {
        let shown: SQL = dossier.standing.may(.seeName) ? "1 = 1" : "v.person_id = \(dossier.standing.sight.person)"
        return try connection.rows(
            """
            SELECT v.id, v.kind, v.held_on, v.notes, coalesce(m.name, p.name) AS name
            FROM candidate_visit v JOIN person p ON p.id = v.person_id
            LEFT JOIN membership m ON m.network_id = v.network_id AND m.person_id = v.person_id
            WHERE v.network_id = \(network) AND v.candidate_id = \(dossier.row.id) AND \(shown)
            ORDER BY v.held_on, v.id
            """
        ).map {
            VisitRow(
                id: try $0["id"], kind: try $0["kind"], day: try $0["held_on"], notes: try $0["notes"],
                by: try $0["name"])
        }
    }

    func record(
        _ kind: CandidateVisit.Kind, on day: Day, _ notes: String, of candidate: ID<Candidate>, by person: ID<Person>,
        salt: [UInt8]
    ) throws -> ID<CandidateVisit> {
        let id: ID<CandidateVisit> = scene.newID()
        try connection.run(
            """
            INSERT INTO candidate_visit (id, network_id, candidate_id, person_id, kind, held_on, notes, recorded_at, salt)
            VALUES (\(id), \(network), \(candidate), \(person), \(kind), \(day), \(notes), \(scene.now), \(salt))
            """)
        return id
    }
}
