import Domain
import Storage

/// Reviews asked for and given, sign-offs, and what deliverables changed.
extension DeliverablesStore {
    /// A review, asked for or given.
    package struct Review: Sendable, Encodable {
        package let reviewer: String
        package let version: Int
        package let asked: Moment
        package let outcome: ReviewOutcome?
        package let comment: String
        package let given: Moment?
    }

    package func reviews(of id: ID<Deliverable>) throws -> [Review] {
        try connection.rows(
            """
            SELECT r.version, r.asked_at, r.outcome, r.comment, r.given_at, coalesce(m.name, p.name) AS reviewer
            FROM deliverable_review r JOIN person p ON p.id = r.person_id
            LEFT JOIN membership m ON m.network_id = r.network_id AND m.person_id = r.person_id
            WHERE r.network_id = \(network) AND r.deliverable_id = \(id) ORDER BY r.id DESC LIMIT 200
            """
        ).map {
            Review(
                reviewer: try $0["reviewer"], version: try $0["version"], asked: try $0["asked_at"],
                outcome: try $0["outcome"], comment: try $0["comment"], given: try $0["given_at"])
        }
    }

    /// Those whose review of this deliverable is awaited.
    func asked(of id: ID<Deliverable>) throws -> [ID<Person>] {
        try connection.column(
            """
            SELECT person_id FROM deliverable_review
            WHERE network_id = \(network) AND deliverable_id = \(id) AND given_at IS NULL ORDER BY id
            """)
    }

    /// When somebody found this version ready first.
    func firstReady(of id: ID<Deliverable>, version: Int) throws -> Moment? {
        try connection.value(
            """
            SELECT given_at FROM deliverable_review
            WHERE network_id = \(network) AND deliverable_id = \(id) AND version = \(version)
                AND outcome = \(ReviewOutcome.ready) AND given_at IS NOT NULL ORDER BY given_at LIMIT 1
            """)
    }

    /// Those who were asked at one moment, for their letters.
    func asked(of id: ID<Deliverable>, at moment: Moment) throws -> [ID<Person>] {
        try connection.column(
            """
            SELECT person_id FROM deliverable_review
            WHERE network_id = \(network) AND deliverable_id = \(id) AND asked_at = \(moment) ORDER BY id
            """)
    }

    func ask(_ person: ID<Person>, toReview id: ID<Deliverable>, version: Int) throws {
        try connection.run(
            """
            INSERT INTO deliverable_review (id, network_id, deliverable_id, person_id, version, asked_at)
            VALUES (\(scene.newID(DeliverableReview.self)), \(network), \(id), \(person), \(version), \(scene.now))
            """)
    }

    func openReview(of id: ID<Deliverable>, by person: ID<Person>?) throws -> ID<DeliverableReview>? {
        try connection.value(
            """
            SELECT id FROM deliverable_review WHERE network_id = \(network) AND deliverable_id = \(id)
                AND person_id = \(person) AND given_at IS NULL ORDER BY id LIMIT 1
            """)
    }

    /// The review is of the version that stands when it is given.
    func give(
        _ outcome: ReviewOutcome, _ comment: String, salt: [UInt8], as review: ID<DeliverableReview>, of version: Int
    ) throws {
        try connection.run(
            """
            UPDATE deliverable_review SET outcome = \(outcome), comment = \(comment), salt = \(salt),
                version = \(version), given_at = \(scene.now)
            WHERE network_id = \(network) AND id = \(review)
            """)
    }

    func reviewsGiven(of id: ID<Deliverable>) throws -> Int {
        try connection.value(
            """
            SELECT count(*) FROM deliverable_review
            WHERE network_id = \(network) AND deliverable_id = \(id) AND given_at IS NOT NULL
            """) ?? 0
    }
}
