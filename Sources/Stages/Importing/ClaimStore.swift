import Domain
import Storage

/// Imported people nobody signs in as yet, and to which address what they did was offered.
struct ClaimStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }

    static let linkDays: Int64 = 30

    init(_ scene: Scene) {
        self.scene = scene
    }

    struct UnclaimedRow: Sendable, Encodable {
        let person: ID<Person>
        let name: String
        var networks: [String]
        let offered: Moment?
    }

    /// Those without an address, in the order in which they came in.
    func unclaimed(_ most: Int, after: ID<Person>?) throws -> [UnclaimedRow] {
        var people = try connection.rows(
            """
            SELECT p.id, p.name, c.offered_at FROM import_key k JOIN person p ON p.id = k.id
            LEFT JOIN claim c ON c.person_id = p.id
            WHERE k.kind = 'person' AND k.id > \(after?.rawValue ?? 0)
                AND NOT EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id)
            GROUP BY p.id, p.name, c.offered_at ORDER BY p.id LIMIT \(most)
            """
        ).map { row in
            UnclaimedRow(
                person: try row["id"], name: try row["name"], networks: [], offered: try row["offered_at"])
        }
        let places = try connection.rows(
            """
            SELECT m.person_id, n.name FROM membership m JOIN network n ON n.id = m.network_id
            WHERE m.person_id IN \(list: people.map(\.person)) ORDER BY n.begins NULLS LAST, n.id
            """)
        var networks: [ID<Person>: [String]] = [:]
        for place in places {
            let person: ID<Person> = try place["person_id"]
            let name: String = try place["name"]
            networks[person, default: []].append(name)
        }
        for place in people.indices { people[place].networks = networks[people[place].person] ?? [] }
        return people
    }

    /// The networks somebody has a place in, in the order of time.
    func networks(of person: ID<Person>) throws -> [String] {
        try connection.column(
            """
            SELECT n.name FROM membership m JOIN network n ON n.id = m.network_id
            WHERE m.person_id = \(person) ORDER BY n.begins NULLS LAST, n.id
            """, as: String.self)
    }

    /// The name of somebody who was imported.
    func name(of person: ID<Person>) throws -> String {
        let name: String? = try connection.value(
            """
            SELECT p.name FROM person p WHERE p.id = \(person)
                AND EXISTS (SELECT 1 FROM import_key k WHERE k.kind = 'person' AND k.id = p.id)
            """)
        guard let name else { throw Path.NotFound() }
        return name
    }

    func claiming(_ person: ID<Person>, at email: String? = nil) throws -> Claiming {
        Claiming(
            hasAddress: try connection.exists("SELECT 1 FROM address WHERE person_id = \(person)"),
            isAddressTaken: try email.map { try PeopleStore(scene).person(at: $0) != nil } ?? false)
    }

    /// People who came with an archive, without an address: what they did waits for them like that of imported people.
    func awaitClaims() throws {
        let source = "archive"
        try connection.run(
            """
            INSERT INTO import_key (source, kind, key, id, at)
            SELECT \(source), 'person', CAST(p.id AS TEXT), p.id, \(scene.now) FROM person p
            WHERE p.id IN (SELECT person_id FROM membership WHERE network_id = \(scene.network))
                AND NOT EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM import_key k WHERE k.kind = 'person' AND k.id = p.id)
            """)
    }

    /// Offers it to this address alone: what was mailed before is good for nothing any more.
    func offer(_ person: ID<Person>, to email: String) throws {
        try spendLinks(of: person)
        try connection.run(
            """
            INSERT INTO claim (person_id, email, offered_at) VALUES (\(person), \(email.lowercased()), \(scene.now))
            ON CONFLICT (person_id) DO UPDATE SET email = \(email.lowercased()), offered_at = \(scene.now)
            """)
    }

    /// Where the offer stands open.
    func offered(_ person: ID<Person>) throws -> String? {
        try connection.value("SELECT email FROM claim WHERE person_id = \(person)")
    }

    /// The person is whoever reads mail at this address, from now on.
    func take(_ person: ID<Person>, at email: String) throws {
        try connection.run("INSERT INTO address (email, person_id) VALUES (\(email), \(person))")
        try connection.run("DELETE FROM claim WHERE person_id = \(person)")
        try spendLinks(of: person)
    }

    /// The person the mailed link at the door stands for, and the address it was mailed to.
    func own() throws -> (person: ID<Person>, email: String) {
        guard case .holder(.claim, let subject) = scene.actor else { throw Path.NotFound() }
        let person = ID<Person>(rawValue: subject)
        guard let email = try offered(person) else { throw Path.NotFound() }
        return (person, email)
    }

    private func spendLinks(of person: ID<Person>) throws {
        try connection.run(
            """
            UPDATE link SET used_at = \(scene.now)
            WHERE purpose = \(LinkPurpose.claim) AND subject_id = \(person) AND used_at IS NULL
            """)
    }
}
