import Domain
import Storage

/// Addresses that mail came back from: nothing is sent there until somebody says that it works again.
struct RestingStore {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    /// One of a person's addresses, and since when it rests.
    struct Mailbox: Sendable, Encodable {
        let email: String
        let resting: Moment?
        let reason: String
    }

    func mailboxes(of person: ID<Person>) throws -> [Mailbox] {
        try connection.rows(
            "SELECT email, resting_since, rest_reason FROM address WHERE person_id = \(person) ORDER BY email"
        ).map { Mailbox(email: try $0["email"], resting: try $0["resting_since"], reason: try $0["rest_reason"]) }
    }

    func rest(_ email: String, because reason: String, at now: Moment) throws {
        try connection.run(
            """
            UPDATE address SET resting_since = \(now), rest_reason = \(reason)
            WHERE email = \(email.lowercased()) AND resting_since IS NULL
            """)
    }

    /// What waited for it goes out, too.
    func wake(_ email: String, of person: ID<Person>, at now: Moment) throws {
        let woken = try connection.run(
            """
            UPDATE address SET resting_since = NULL, rest_reason = ''
            WHERE email = \(email.lowercased()) AND person_id = \(person) AND resting_since IS NOT NULL
            """)
        guard woken > 0 else { return }
        try connection.run(
            """
            UPDATE outbox SET resting = 0, tries = 0, due_at = \(now)
            WHERE email = \(email.lowercased()) AND resting = 1 AND sent_at IS NULL
            """)
    }
}
