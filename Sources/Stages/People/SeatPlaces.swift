import Domain
import Storage

/// Places that end, and addresses of those who hold one.
extension PeopleStore {
    /// Takes a role back from one person; whoever is left without any has no place here any more.
    package func take(_ role: Role, from person: ID<Person>) throws {
        let held: String? = try connection.value(
            "SELECT roles FROM membership WHERE network_id = \(scene.network) AND person_id = \(person)")
        guard let held else { return }
        let left = Role.set(held).subtracting([role])
        if left.isEmpty {
            try connection.run("DELETE FROM membership WHERE network_id = \(scene.network) AND person_id = \(person)")
        } else {
            try connection.run(
                """
                UPDATE membership SET roles = \(Role.words(left))
                WHERE network_id = \(scene.network) AND person_id = \(person)
                """)
        }
    }

    /// Everybody on a seat leaves it; those who were here for nothing else leave the network.
    package func clear(_ seat: ID<Seat>) throws {
        let people = try connection.column(
            "SELECT person_id FROM membership WHERE network_id = \(scene.network) AND seat_id = \(seat)",
            as: ID<Person>.self)
        try connection.run(
            "UPDATE membership SET seat_id = NULL WHERE network_id = \(scene.network) AND seat_id = \(seat)")
        for person in people { try take(.member, from: person) }
    }

    /// Where mail reaches somebody.
    package struct Mailbox: Sendable {
        package let person: ID<Person>
        package let name: String
        package let email: String
        package let language: String
    }

    /// One address for each person with any of these roles here.
    package func mailboxes(of roles: Set<Role>) throws -> [Mailbox] { try mailboxes("", roles) }

    /// One address for each person on a seat.
    package func mailboxes(on seat: ID<Seat>) throws -> [Mailbox] {
        try mailboxes("AND m.seat_id = \(seat)", [.member])
    }

    private func mailboxes(_ condition: SQL, _ roles: Set<Role>) throws -> [Mailbox] {
        try connection.rows(
            """
            SELECT m.person_id, m.name, m.roles, p.language, min(a.email) AS email FROM membership m
            JOIN person p ON p.id = m.person_id JOIN address a ON a.person_id = m.person_id
            WHERE m.network_id = \(scene.network) \(condition) GROUP BY m.person_id, m.name, m.roles, p.language ORDER BY m.person_id
            """
        ).compactMap { row in
            if Role.set(try row["roles"]).isDisjoint(with: roles) { return nil }
            let language: String? = try row["language"]
            return Mailbox(
                person: try row["person_id"], name: try row["name"], email: try row["email"], language: language ?? "en"
            )
        }
    }

    /// One person's address, wherever they have a place.
    package func mailbox(of person: ID<Person>) throws -> Mailbox? {
        try connection.first(
            """
            SELECT p.name, p.language, min(a.email) AS email FROM person p JOIN address a ON a.person_id = p.id
            WHERE p.id = \(person) GROUP BY p.name, p.language
            """
        ).map { row in
            let language: String? = try row["language"]
            return Mailbox(person: person, name: try row["name"], email: try row["email"], language: language ?? "en")
        }
    }
}
