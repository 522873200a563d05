import Domain
import Storage

/// Who has signed a version off, and what a released deliverable changed.
extension DeliverablesStore {
    /// A party, with its sign-off of the latest version if it gave one.
    package struct PartyLine: Sendable, Encodable {
        package let party: ID<Party>
        package let name: String
        package let signed: Moment?
        package let by: String?
    }

    package func signOffs(of id: ID<Deliverable>, version: Int) throws -> [PartyLine] {
        let rows = try connection.rows(
            """
            SELECT s.party_id, s.at, coalesce(m.name, p.name) AS name FROM deliverable_sign_off s
            JOIN person p ON p.id = s.person_id
            LEFT JOIN membership m ON m.network_id = s.network_id AND m.person_id = s.person_id
            WHERE s.network_id = \(network) AND s.deliverable_id = \(id) AND s.version = \(version)
            """
        ).reduce(into: [ID<Party>: (at: Moment, by: String)]()) {
            $0[try $1["party_id"] as ID<Party>] = (try $1["at"], try $1["name"])
        }
        return try parties().map { party in
            PartyLine(party: party.id, name: party.name, signed: rows[party.id]?.at, by: rows[party.id]?.by)
        }
    }

    func sign(_ id: ID<Deliverable>, version: Int, for party: ID<Party>, by person: ID<Person>) throws {
        try connection.run(
            """
            INSERT INTO deliverable_sign_off (network_id, deliverable_id, version, party_id, person_id, at)
            VALUES (\(network), \(id), \(version), \(party), \(person), \(scene.now))
            """)
    }

    /// What a deliverable changed in somebody's own grant.
    package struct UptakeLine: Sendable, Encodable {
        package let name: String
        package let organisation: String?
        package let grant: String
        package let text: String
        package let at: Moment
    }

    package func uptakes(of id: ID<Deliverable>) throws -> [UptakeLine] {
        try connection.rows(
            """
            SELECT u.grant_name, u.text, u.at, coalesce(m.name, p.name) AS name, o.name AS organisation FROM uptake u
            JOIN person p ON p.id = u.person_id
            LEFT JOIN membership m ON m.network_id = u.network_id AND m.person_id = u.person_id
            LEFT JOIN organisation o ON o.id = m.organisation_id
            WHERE u.network_id = \(network) AND u.deliverable_id = \(id) ORDER BY u.id LIMIT 200
            """
        ).map {
            UptakeLine(
                name: try $0["name"], organisation: try $0["organisation"], grant: try $0["grant_name"],
                text: try $0["text"], at: try $0["at"])
        }
    }

    func record(_ uptake: ID<Uptake>, of id: ID<Deliverable>, grant: String, text: String, by person: ID<Person>) throws
    {
        try connection.run(
            """
            INSERT INTO uptake (id, network_id, deliverable_id, person_id, grant_name, text, at)
            VALUES (\(uptake), \(network), \(id), \(person), \(grant), \(text), \(scene.now))
            """)
    }
}
