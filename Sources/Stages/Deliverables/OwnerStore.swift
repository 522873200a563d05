import Domain
import Storage

/// Who owns a deliverable, and who must agree to it.
extension DeliverablesStore {
    package struct Owner: Sendable, Encodable {
        package let person: ID<Person>
        package let name: String
        package let organisation: String?

        /// “Joseph Banda, CARE”
        var signature: String { organisation.map { "\(name), \($0)" } ?? name }
    }

    package func owners(of id: ID<Deliverable>) throws -> [Owner] {
        try owners(of: [id])[id] ?? []
    }

    /// The owners of several deliverables at once.
    package func owners(of ids: [ID<Deliverable>]) throws -> [ID<Deliverable>: [Owner]] {
        try connection.rows(
            """
            SELECT w.deliverable_id, w.person_id, coalesce(m.name, p.name) AS name, o.name AS organisation
            FROM deliverable_owner w JOIN person p ON p.id = w.person_id
            LEFT JOIN membership m ON m.network_id = w.network_id AND m.person_id = w.person_id
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE w.network_id = \(network) AND w.deliverable_id IN \(list: ids)
            ORDER BY coalesce(m.name, p.name), w.person_id
            """
        ).reduce(into: [:]) { owners, row in
            owners[try row["deliverable_id"] as ID<Deliverable>, default: []].append(
                Owner(person: try row["person_id"], name: try row["name"], organisation: try row["organisation"]))
        }
    }

    package func set(_ owners: Set<ID<Person>>, asOwnersOf id: ID<Deliverable>) throws {
        try connection.run("DELETE FROM deliverable_owner WHERE network_id = \(network) AND deliverable_id = \(id)")
        for owner in owners.sorted() {
            try connection.run(
                "INSERT INTO deliverable_owner (network_id, deliverable_id, person_id) VALUES (\(network), \(id), \(owner))"
            )
        }
    }

    /// People with the role of a member, by name; they own and review.
    func members() throws -> [PeopleStore.PlaceRow] {
        try PeopleStore(scene).places().filter { $0.roles.contains(.member) }
    }

    /// The member organisations, and persons whose seat is their own.
    func parties() throws -> [(id: ID<Party>, name: String)] {
        try connection.rows(
            """
            SELECT coalesce(m.organisation_id, m.person_id) AS party, min(coalesce(o.name, m.name)) AS name
            FROM membership m LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE m.network_id = \(network) AND ' ' || m.roles || ' ' LIKE '% member %'
            GROUP BY coalesce(m.organisation_id, m.person_id) ORDER BY 2, 1
            """
        ).map { (try $0["party"], try $0["name"]) }
    }

    func party(of member: Member) -> ID<Party> {
        ID(rawValue: member.organisation?.rawValue ?? member.person.rawValue)
    }

    /// The organisations whose people own it.
    func makers(of id: ID<Deliverable>) throws -> [String] {
        try connection.column(
            """
            SELECT DISTINCT o.name FROM deliverable_owner w
            JOIN membership m ON m.network_id = w.network_id AND m.person_id = w.person_id
            JOIN organisation o ON o.id = m.organisation_id
            WHERE w.network_id = \(network) AND w.deliverable_id = \(id) ORDER BY o.name
            """)
    }
}
