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

    /// The seat somebody sits on here.
    package func seat(of person: ID<Person>) throws -> ID<Seat>? {
        try connection.value(
            "SELECT seat_id FROM membership WHERE network_id = \(scene.network) AND person_id = \(person)",
            as: ID<Seat>?.self) ?? nil
    }

    /// One address for each person on a seat.
    package func mailboxes(on seat: ID<Seat>) throws -> [Mailbox] {
        try mailboxes("AND m.seat_id = \(seat)", [.member])
    }

    private func mailboxes(_ condition: SQL, _ roles: Set<Role>) throws -> [Mailbox] {
        try connection.rows(
            """
            SELECT m.person_id, m.name, m.roles, p.language, a.email FROM membership m
            JOIN person p ON p.id = m.person_id
            JOIN address a ON a.person_id = m.person_id AND a.email = \(AddressColumns.best(of: "m.person_id"))
            WHERE m.network_id = \(scene.network) \(condition) ORDER BY m.person_id
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
    package func mailbox(of person: ID<Person>) throws -> Mailbox? { try mailboxes(of: [person]).first }

    /// Everybody who has a place here or ever did something here, by every name they are known by.
    package func everybodyMet() throws -> [(person: ID<Person>, names: [String])] {
        try connection.rows(
            """
            SELECT p.id, p.name, m.name AS known FROM person p
            LEFT JOIN membership m ON m.person_id = p.id AND m.network_id = \(scene.network)
            WHERE m.network_id IS NOT NULL
                OR p.id IN (SELECT actor_id FROM event WHERE network_id = \(scene.network))
            """
        ).map { row in
            let known: String? = try row["known"]
            return (person: try row["id"], names: [try row["name"]] + (known.map { [$0] } ?? []))
        }
    }

    /// One address for each of these, to write to.
    package func mailboxes(of people: [ID<Person>]) throws -> [Mailbox] {
        try connection.rows(
            """
            SELECT p.id, p.name, p.language, a.email FROM person p
            JOIN address a ON a.person_id = p.id AND a.email = \(AddressColumns.best(of: "p.id"))
            WHERE p.id IN \(list: people) ORDER BY p.id
            """
        ).map { row in
            let language: String? = try row["language"]
            return Mailbox(
                person: try row["id"], name: try row["name"], email: try row["email"], language: language ?? "en")
        }
    }
}
