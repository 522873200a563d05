import Domain
import Storage

/// Reviews and sign-offs that are taken back.
extension DeliverablesStore {
    func hasReviewed(_ id: ID<Deliverable>, at moment: Moment, _ person: ID<Person>) throws -> Bool {
        try connection.exists(
            """
            SELECT 1 FROM deliverable_review WHERE network_id = \(network) AND deliverable_id = \(id)
                AND person_id = \(person) AND given_at = \(moment)
            """)
    }

    /// It is awaited again.
    func takeBackReview(of id: ID<Deliverable>, at moment: Moment, _ person: ID<Person>) throws {
        try connection.run(
            """
            UPDATE deliverable_review SET outcome = NULL, comment = '', salt = NULL, given_at = NULL
            WHERE network_id = \(network) AND deliverable_id = \(id) AND person_id = \(person) AND given_at = \(moment)
            """)
    }

    func hasSigned(_ id: ID<Deliverable>, at moment: Moment, _ person: ID<Person>) throws -> Bool {
        try connection.exists(
            """
            SELECT 1 FROM deliverable_sign_off WHERE network_id = \(network) AND deliverable_id = \(id)
                AND person_id = \(person) AND at = \(moment)
            """)
    }

    func takeBackSignOff(of id: ID<Deliverable>, at moment: Moment, _ person: ID<Person>) throws {
        try connection.run(
            """
            DELETE FROM deliverable_sign_off
            WHERE network_id = \(network) AND deliverable_id = \(id) AND person_id = \(person) AND at = \(moment)
            """)
    }
}
