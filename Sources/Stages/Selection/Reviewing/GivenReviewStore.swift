import Domain
import Storage

/// Reviews as they are given; what stood before is kept beside.
extension SelectionStore {
    /// One mark as the viewer may see it.
    struct ScoreRow: Sendable {
        let person: ID<Person>
        let criterion: Criterion.Key
        let isAbstention: Bool
        /// Nothing for an abstention, and where the viewer sees what others wrote, and not their scores.
        let score: Int?
        let comment: String
        /// As far as the viewer may read where it is from.
        let evidence: Evidence?
    }

    /// The viewer's own review as they gave it.
    func ownReview(of dossier: DossierRow) throws -> Review? { try ownReviews(dossier.row.id)[dossier.row.id] }

    /// The viewer's own reviews, of one candidate or of all.
    func ownReviews(_ candidate: ID<Candidate>? = nil) throws -> [ID<Candidate>: Review] {
        guard let person = scene.actor.person else { return [:] }
        let only: SQL = candidate.map { "r.candidate_id = \($0)" } ?? "1 = 1"
        let own: SQL = """
            r.network_id = \(network) AND r.person_id = \(person) AND r.scored_at IS NOT NULL AND r.released_at IS NULL
                AND \(only)
            """
        return try connection.rows(
            """
            SELECT r.candidate_id, r.confidence, s.criterion, s.score, s.comment, e.quote, e.source, e.question, e.revision
            FROM candidate_review r
            JOIN candidate_score s ON s.candidate_id = r.candidate_id AND s.person_id = r.person_id
            LEFT JOIN candidate_evidence e ON e.candidate_id = s.candidate_id AND e.person_id = s.person_id
                AND e.criterion = s.criterion
            WHERE \(own)
            UNION ALL
            SELECT r.candidate_id, r.confidence, a.criterion, NULL, a.reason, NULL, NULL, NULL, NULL
            FROM candidate_review r
            JOIN candidate_abstention a ON a.candidate_id = r.candidate_id AND a.person_id = r.person_id
            WHERE \(own)
            """
        ).reduce(into: [:]) { reviews, row in
            let id: ID<Candidate> = try row["candidate_id"]
            let quote: String? = try row["quote"]
            let evidence = try quote.map {
                Evidence($0, try row["source"], in: try row["question"], revision: try row["revision"])
            }
            let empty = Review([:], confidence: try row["confidence"])
            reviews[id, default: empty].marks[try row["criterion"]] = Mark(
                try row["score"], try row["comment"], evidence: evidence)
        }
    }

    /// Gives the viewer's review, whole, in the place of the one before; the draft has done its work.
    func give(
        _ review: Review, on dossier: DossierRow, by rubric: [Criterion], salt: [UInt8], because reason: String = "",
        in item: ID<PanelItem>? = nil
    ) throws {
        let id = dossier.row.id
        let person = dossier.standing.sight.person
        if let earlier = try ownReview(of: dossier) {
            try keep(earlier, on: id, of: person, by: rubric, replacedBy: review, because: reason, in: item)
        }
        try clearMarks(on: id, of: person)
        try add(review.marks.sorted { $0.key.rawValue < $1.key.rawValue }, on: id, of: person)
        try connection.run(
            """
            UPDATE candidate_review SET scored_at = \(scene.now), salt = \(salt), confidence = \(review.confidence)
            WHERE network_id = \(network) AND candidate_id = \(id) AND person_id = \(person)
            """)
        try dropDraft(of: dossier)
    }

    private func clearMarks(on id: ID<Candidate>, of person: ID<Person>) throws {
        for table: SQL in ["candidate_score", "candidate_abstention", "candidate_evidence"] {
            try connection.run(
                """
                DELETE FROM \(table) WHERE network_id = \(network) AND candidate_id = \(id) AND person_id = \(person)
                """)
        }
    }

    private func add(
        _ marks: [(key: Criterion.Key, value: Mark)], on id: ID<Candidate>, of person: ID<Person>
    ) throws {
        try connection.insert(
            marks.filter { $0.value.score == nil }.map {
                "\(network), \(id), \(person), \($0.key), \($0.value.comment)"
            },
            into: "candidate_abstention (network_id, candidate_id, person_id, criterion, reason)")
        let given = marks.compactMap { criterion, mark in mark.score.map { (criterion, $0, mark) } }
        try connection.insert(
            given.map { "\(network), \(id), \(person), \($0), \($1), \($2.comment)" },
            into: "candidate_score (network_id, candidate_id, person_id, criterion, score, comment)")
        let quoted = given.compactMap { criterion, _, mark -> SQL? in
            mark.evidence.map { evidence -> SQL in
                """
                \(network), \(id), \(person), \(criterion), \(evidence.quote), \(evidence.source),
                    \(evidence.question), \(evidence.revision)
                """
            }
        }
        try connection.insert(
            quoted,
            into: """
                candidate_evidence (network_id, candidate_id, person_id, criterion, quote, source, question, revision)
                """)
    }

    /// Keeps what a review said with its salt, so that the seal of its event can be told right later, too.
    private func keep(
        _ earlier: Review, on id: ID<Candidate>, of person: ID<Person>, by rubric: [Criterion],
        replacedBy review: Review, because reason: String, in item: ID<PanelItem>?
    ) throws {
        if earlier == review, reason.isEmpty { return }
        let key: ID<Review> = scene.newID()
        try connection.run(
            """
            INSERT INTO earlier_review (id, network_id, candidate_id, person_id, said, salt, scored_at, replaced_at, reason, item_id)
            SELECT \(key), network_id, candidate_id, person_id, \(earlier.sealed(by: rubric)), salt, scored_at,
                \(scene.now), \(reason), \(item)
            FROM candidate_review
            WHERE network_id = \(network) AND candidate_id = \(id) AND person_id = \(person) AND salt IS NOT NULL
            """)
        guard try connection.exists("SELECT 1 FROM earlier_review WHERE id = \(key)") else { return }
        let rows = rubric.compactMap { row -> SQL? in
            guard let was = earlier.marks[row.key], was != review.marks[row.key] else { return nil }
            let score = review.marks[row.key]?.score
            return "\(network), \(key), \(row.key), \(was.score), \(was.comment), \(score)"
        }
        try connection.insert(
            rows, into: "earlier_mark (network_id, review_id, criterion, was, was_comment, score)")
    }
}
