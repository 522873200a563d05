import Domain
import Storage

/// The retrospect, and who stays in touch.
extension CloseOutStore {
    package struct Retrospect: Sendable, Encodable {
        package let held: Day
        package let guests: String
        package let taken: String
    }

    package func retrospect() throws -> Retrospect? {
        try connection.first("SELECT held_on, guests, taken FROM retrospect WHERE network_id = \(network)").map {
            Retrospect(held: try $0["held_on"], guests: try $0["guests"], taken: try $0["taken"])
        }
    }

    func note(_ retrospect: Retrospect) throws {
        try connection.run(
            """
            INSERT INTO retrospect (network_id, held_on, guests, taken)
            VALUES (\(network), \(retrospect.held), \(retrospect.guests), \(retrospect.taken))
            ON CONFLICT (network_id) DO UPDATE SET held_on = \(retrospect.held), guests = \(retrospect.guests),
                taken = \(retrospect.taken)
            """)
    }

    package struct ContactRow: Sendable, Encodable {
        package let name: String
        package let address: String
    }

    /// Where those who wish it are found, for those who may know.
    package func contacts() throws -> [ContactRow] {
        guard Closing.seesContacts(scene.actor) else { return [] }
        return try connection.rows(
            """
            SELECT m.name, c.address FROM contact c
            JOIN membership m ON m.network_id = c.network_id AND m.person_id = c.person_id
            WHERE c.network_id = \(network) AND c.address <> '' ORDER BY m.name, m.person_id
            """
        ).map { ContactRow(name: try $0["name"], address: try $0["address"]) }
    }

    /// What somebody answered: where they are found, or nothing where they do not wish to be.
    ///
    /// - Returns: nothing at all while they have not answered.
    func contact(of person: ID<Person>) throws -> String? {
        try connection.value("SELECT address FROM contact WHERE network_id = \(network) AND person_id = \(person)")
    }

    /// As what the next network may ask them.
    func parts(of person: ID<Person>) throws -> [AlumnusPart] {
        let words: String? = try connection.value(
            "SELECT parts FROM contact WHERE network_id = \(network) AND person_id = \(person)")
        return AlumnusPart.list(words ?? "")
    }

    func keep(contact address: String, as parts: [AlumnusPart], of person: ID<Person>) throws {
        let words = AlumnusPart.words(parts)
        try connection.run(
            """
            INSERT INTO contact (network_id, person_id, address, parts, at)
            VALUES (\(network), \(person), \(address), \(words), \(scene.now))
            ON CONFLICT (network_id, person_id) DO UPDATE SET address = \(address), parts = \(words), at = \(scene.now)
            """)
    }
}
