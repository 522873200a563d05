import Domain
import Storage

/// Persons of the house and their places in networks.
package struct PeopleStore {
    let scene: Scene
    var connection: any Connection { scene.connection }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package func person(at email: String) throws -> ID<Person>? {
        try connection.value("SELECT person_id FROM address WHERE email = \(email.lowercased())")
    }

    /// The person with this address, made if there is none yet.
    package func person(at email: String, named name: String) throws -> ID<Person> {
        if let known = try person(at: email) { return known }
        let person = try addPerson(named: name)
        try connection.run("INSERT INTO address (email, person_id) VALUES (\(email.lowercased()), \(person))")
        return person
    }

    /// Forgets somebody who has no place anywhere: addresses and name go, their id stays.
    package func forget(_ person: ID<Person>) throws {
        let isKnown = try connection.exists(
            """
            SELECT 1 FROM membership WHERE person_id = \(person)
            UNION ALL SELECT 1 FROM person WHERE same_as = \(person)
            """)
        if isKnown { return }
        try connection.run("DELETE FROM address WHERE person_id = \(person)")
        try connection.run("UPDATE person SET name = '' WHERE id = \(person)")
    }

    package func addPerson(named name: String, language: String? = nil) throws -> ID<Person> {
        let person: ID<Person> = scene.newID()
        try connection.run(
            "INSERT INTO person (id, name, language, made_at) VALUES (\(person), \(name), \(language), \(scene.now))")
        return person
    }

    package func organisation(named name: String) throws -> ID<Organisation> {
        if let known: ID<Organisation> = try connection.value(
            "SELECT id FROM organisation WHERE name = \(name) ORDER BY id LIMIT 1")
        {
            return known
        }
        let organisation: ID<Organisation> = scene.newID()
        try connection.run("INSERT INTO organisation (id, name) VALUES (\(organisation), \(name))")
        return organisation
    }

    /// Adds roles to a person's place in this network, which is made if need be.
    package func give(
        _ roles: Set<Role>, to person: ID<Person>, of organisation: ID<Organisation>?, seat: ID<Seat>? = nil
    ) throws {
        let held: String? = try connection.value(
            "SELECT roles FROM membership WHERE network_id = \(scene.network) AND person_id = \(person)")
        if let held {
            try connection.run(
                """
                UPDATE membership SET roles = \(Role.words(Role.set(held).union(roles))),
                    organisation_id = coalesce(\(organisation), organisation_id), seat_id = coalesce(\(seat), seat_id)
                WHERE network_id = \(scene.network) AND person_id = \(person)
                """)
        } else {
            try connection.run(
                """
                INSERT INTO membership (network_id, person_id, name, organisation_id, seat_id, roles, since)
                SELECT \(scene.network), id, name, \(organisation), \(seat), \(Role.words(roles)), \(scene.now)
                FROM person WHERE id = \(person)
                """)
        }
    }

    /// Takes a role back from whoever holds it here.
    func takeBack(_ role: Role) throws {
        for row in try connection.rows("SELECT person_id, roles FROM membership WHERE network_id = \(scene.network)") {
            let roles = Role.set(try row["roles"])
            guard roles.contains(role) else { continue }
            try connection.run(
                """
                UPDATE membership SET roles = \(Role.words(roles.subtracting([role])))
                WHERE network_id = \(scene.network) AND person_id = \(try row["person_id"] as ID<Person>)
                """)
        }
    }

    package struct PlaceRow: Sendable, Encodable {
        package let person: ID<Person>
        package let name: String
        package let organisation: String?
        package let roles: [Role]
    }

    /// Everybody with a place in this network, organisations together.
    package func places() throws -> [PlaceRow] {
        try connection.rows(
            """
            SELECT m.person_id, m.name, m.roles, o.name AS organisation FROM membership m
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE m.network_id = \(scene.network)
            ORDER BY o.name NULLS FIRST, m.name, m.person_id
            """
        ).map { row in
            let roles = Role.set(try row["roles"])
            return PlaceRow(
                person: try row["person_id"], name: try row["name"], organisation: try row["organisation"],
                roles: Role.allCases.filter(roles.contains))
        }
    }

    /// The names under which people are known here, for sentences about what they did.
    package func names(of people: [ID<Person>]) throws -> [ID<Person>: String] {
        try connection.rows(
            """
            SELECT p.id, coalesce(m.name, p.name) AS name FROM person p
            LEFT JOIN membership m ON m.person_id = p.id AND m.network_id = \(scene.network)
            WHERE p.id IN \(list: Array(Set(people)))
            """
        ).reduce(into: [:]) { $0[try $1["id"] as ID<Person>] = try $1["name"] }
    }
}
