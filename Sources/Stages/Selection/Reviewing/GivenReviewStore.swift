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

        var mark: Mark { Mark(score, comment, evidence: evidence) }
    }

    /// The viewer's own review as they gave it.
    func ownReview(of dossier: DossierRow) throws -> Review? {
        guard dossier.row.own?.hasScored ?? false else { return nil }
        let person = dossier.standing.sight.person
        let marks = try scores(of: dossier).filter { $0.person == person }.reduce(into: [Criterion.Key: Mark]()) {
            $0[$1.criterion] = $1.mark
        }
        return Review(marks, confidence: try confidence(of: person, on: dossier.row.id))
    }

    private func confidence(of person: ID<Person>, on candidate: ID<Candidate>) throws -> Confidence? {
        try connection.value(
            """
            SELECT confidence FROM candidate_review
            WHERE network_id = \(network) AND candidate_id = \(candidate) AND person_id = \(person)
            """)
    }

    /// Gives the viewer's review, whole, in the place of the one before; the draft has done its work.
    func give(
        _ review: Review, on dossier: DossierRow, by rubric: [Criterion], salt: [UInt8], because reason: String = ""
    ) throws {
        let id = dossier.row.id
        let person = dossier.standing.sight.person
        if let earlier = try ownReview(of: dossier) {
            try keep(earlier, on: id, of: person, by: rubric, replacedBy: review, because: reason)
        }
        try clearMarks(on: id, of: person)
        for (criterion, mark) in review.marks.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try add(mark, criterion, on: id, of: person)
        }
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

    private func add(_ mark: Mark, _ criterion: Criterion.Key, on id: ID<Candidate>, of person: ID<Person>) throws {
        guard let score = mark.score else {
            try connection.run(
                """
                INSERT INTO candidate_abstention (network_id, candidate_id, person_id, criterion, reason)
                VALUES (\(network), \(id), \(person), \(criterion), \(mark.comment))
                """)
            return
        }
        try connection.run(
            """
            INSERT INTO candidate_score (network_id, candidate_id, person_id, criterion, score, comment)
            VALUES (\(network), \(id), \(person), \(criterion), \(score), \(mark.comment))
            """)
        guard let evidence = mark.evidence else { return }
        try connection.run(
            """
            INSERT INTO candidate_evidence
                (network_id, candidate_id, person_id, criterion, quote, source, question, revision)
            VALUES (\(network), \(id), \(person), \(criterion), \(evidence.quote), \(evidence.source),
                \(evidence.question), \(evidence.revision))
            """)
    }

    /// Keeps what a review said with its salt, so that the seal of its event can be told right later, too.
    private func keep(
        _ earlier: Review, on id: ID<Candidate>, of person: ID<Person>, by rubric: [Criterion],
        replacedBy review: Review, because reason: String
    ) throws {
        if earlier == review, reason.isEmpty { return }
        let key: ID<Review> = scene.newID()
        try connection.run(
            """
            INSERT INTO earlier_review (id, network_id, candidate_id, person_id, said, salt, scored_at, replaced_at, reason)
            SELECT \(key), network_id, candidate_id, person_id, \(earlier.sealed(by: rubric)), salt, scored_at,
                \(scene.now), \(reason)
            FROM candidate_review
            WHERE network_id = \(network) AND candidate_id = \(id) AND person_id = \(person) AND salt IS NOT NULL
            """)
        guard try connection.exists("SELECT 1 FROM earlier_review WHERE id = \(key)") else { return }
        for row in rubric {
            guard let was = earlier.marks[row.key], was != review.marks[row.key] else { continue }
            try connection.run(
                """
                INSERT INTO earlier_mark (network_id, review_id, criterion, was, was_comment, score)
                VALUES (\(network), \(key), \(row.key), \(was.score), \(was.comment), \(review.marks[row.key]?.score))
                """)
        }
    }
}
