import Domain
import Storage

/// People of earlier networks who agreed that the next may ask them.
extension CloseOutStore {
    /// Those of this network, by the address they sign in with.
    func alumni() throws -> [NetworkSeed.Alumnus] {
        try connection.rows(
            """
            SELECT m.name, coalesce(o.name, '') AS organisation, a.email, c.parts FROM contact c
            JOIN membership m ON m.network_id = c.network_id AND m.person_id = c.person_id
            JOIN address a ON a.person_id = c.person_id AND a.email = \(AddressColumns.best(of: "c.person_id"))
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE c.network_id = \(network) AND c.parts <> '' ORDER BY m.name, m.person_id
            """
        ).map {
            NetworkSeed.Alumnus(
                name: try $0["name"], organisation: try $0["organisation"], email: try $0["email"],
                parts: AlumnusPart.list(try $0["parts"]))
        }
    }

    package struct AlumnusRow: Sendable, Encodable {
        package let id: ID<NetworkSeed.Alumnus>
        package let origin: String
        package let name: String
        package let organisation: String
        package let parts: [AlumnusPart]
        package let askedAs: AlumnusPart?
        package let asked: Moment?
        let email: String
        /// What was written to them when they were asked.
        let words: String
        let person: ID<Person>?

        private enum CodingKeys: CodingKey { case id, origin, name, organisation, parts, askedAs, asked }
    }

    /// Those handed over to this network: for its conveners only, who may ask them.
    package func handedPeople() throws -> [AlumnusRow] {
        guard scene.actor.holds(.convener) else { return [] }
        return try people("1 = 1")
    }

    func handedPerson(_ id: ID<NetworkSeed.Alumnus>) throws -> AlumnusRow {
        guard let row = try people("l.id = \(id)").first else { throw Path.NotFound() }
        return row
    }

    private func people(_ condition: SQL) throws -> [AlumnusRow] {
        try connection.rows(
            """
            SELECT l.id, s.name AS origin, l.name, l.organisation, l.email, l.parts, l.asked_as, l.asked_at,
                l.words, l.person_id FROM alumnus l
            JOIN seed s ON s.network_id = l.network_id AND s.origin_id = l.origin_id
            WHERE l.network_id = \(network) AND \(condition) ORDER BY l.name, l.id
            """
        ).map {
            AlumnusRow(
                id: try $0["id"], origin: try $0["origin"], name: try $0["name"], organisation: try $0["organisation"],
                parts: AlumnusPart.list(try $0["parts"]), askedAs: try $0["asked_as"], asked: try $0["asked_at"],
                email: try $0["email"], words: try $0["words"], person: try $0["person_id"])
        }
    }

    /// Each address once, also where several networks hand the same person over.
    func remember(_ people: [NetworkSeed.Alumnus], from origin: ID<Network>) throws {
        if people.isEmpty { return }
        let known = Set(
            try connection.column("SELECT email FROM alumnus WHERE network_id = \(network)", as: String.self))
        let persons = try connection.rows(
            "SELECT email, person_id FROM address WHERE email IN \(list: people.map { $0.email.lowercased() })"
        ).reduce(into: [:]) { $0[try $1["email"] as String] = try $1["person_id"] as ID<Person> }
        let rows: [SQL] = people.filter { !known.contains($0.email.lowercased()) }.map { person in
            let email = person.email.lowercased()
            let id: ID<NetworkSeed.Alumnus> = scene.newID()
            return """
                \(id), \(network), \(origin), \(persons[email]), \(person.name), \(person.organisation), \(email),
                \(AlumnusPart.words(person.parts))
                """
        }
        if rows.isEmpty { return }
        try connection.run(
            """
            INSERT INTO alumnus (id, network_id, origin_id, person_id, name, organisation, email, parts)
            VALUES \(rows: rows)
            """)
    }

    func note(_ alumnus: ID<NetworkSeed.Alumnus>, askedAs part: AlumnusPart, _ words: String, person: ID<Person>?)
        throws
    {
        try connection.run(
            """
            UPDATE alumnus SET asked_as = \(part), asked_at = \(scene.now), words = \(words),
                person_id = coalesce(\(person), person_id)
            WHERE network_id = \(network) AND id = \(alumnus)
            """)
    }
}
