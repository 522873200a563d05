import Domain
import Sealing
import Storage

/// What is known of whoever is at the door.
struct VisitStore {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func visit(session: String?, bearer: String?, visitor: String, at now: Moment) throws -> Visit {
        let programme: String = try connection.value("SELECT name FROM programme LIMIT 1") ?? ""
        guard let row = try person(session: session, bearer: bearer, at: now) else {
            return Visit(
                person: nil, name: nil, language: nil, timeZone: "UTC", house: nil, programme: programme,
                secret: visitor)
        }
        let person: ID<Person> = try row["id"]
        let roles: String? = try row["roles"]
        return Visit(
            person: person, name: try row["name"], language: try row["language"], timeZone: try row["time_zone"],
            house: roles.map {
                Member(person: person, network: .house, organisation: nil, seat: nil, roles: Role.set($0))
            },
            programme: programme, secret: session ?? visitor)
    }

    private func person(session: String?, bearer: String?, at now: Moment) throws -> Row? {
        let person: SQL = """
            p.id, p.name, p.language, p.time_zone, m.roles FROM person p
            LEFT JOIN membership m ON m.person_id = p.id AND m.network_id = 0
            """
        if let bearer {
            // A token that is wrong never falls back to the browser's session.
            guard let token = Token(bearer) else { return nil }
            return try connection.first(
                "SELECT \(person) JOIN token t ON t.person_id = p.id WHERE t.hash = \(token.hash) AND t.revoked_at IS NULL"
            )
        }
        guard let session, let token = Token(session) else { return nil }
        return try connection.first(
            "SELECT \(person) JOIN session s ON s.person_id = p.id WHERE s.hash = \(token.hash) AND s.expires_at > \(now)"
        )
    }

    /// What a mailed link stands for as long as it is good, and in which network.
    func held(_ secret: String, for purpose: LinkPurpose, at now: Moment) throws -> (
        network: ID<Network>, subject: Int64
    )? {
        guard let token = Token(secret) else { return nil }
        return try connection.first(
            """
            SELECT network_id, subject_id FROM link
            WHERE hash = \(token.hash) AND purpose = \(purpose) AND used_at IS NULL AND expires_at > \(now)
            """
        ).map { (try $0["network_id"], try $0["subject_id"]) }
    }

    /// A person as the actor they are in a network.
    func actor(_ person: ID<Person>, in network: ID<Network>) throws -> Actor {
        let row = try connection.first(
            """
            SELECT organisation_id, seat_id, roles FROM membership
            WHERE network_id = \(network) AND person_id = \(person)
            """)
        guard let row else { return .person(person) }
        return .member(
            Member(
                person: person, network: network, organisation: try row["organisation_id"], seat: try row["seat_id"],
                roles: Role.set(try row["roles"])))
    }

    /// The same actor with the roles they hold at this moment.
    func present(_ actor: Actor) throws -> Actor {
        guard let member = actor.member else { return actor }
        return try self.actor(member.person, in: member.network)
    }

    /// A network by a name it has or had, or by its id, with the visitor's place in it.
    func network(named slug: String, for person: ID<Person>?) throws -> (
        network: ID<Network>, nowNamed: String?, member: Member?
    )? {
        guard
            let row = try connection.first(
                """
                SELECT n.id, n.slug, m.organisation_id, m.seat_id, m.roles FROM network n
                LEFT JOIN membership m ON m.network_id = n.id AND m.person_id = \(person)
                WHERE n.id = coalesce((SELECT network_id FROM network_name WHERE slug = \(slug)), \(ID<Network>(slug)))
                """)
        else { return nil }
        let network: ID<Network> = try row["id"]
        let current: String = try row["slug"]
        let roles: String? = try row["roles"]
        let organisation: ID<Organisation>? = try row["organisation_id"]
        let seat: ID<Seat>? = try row["seat_id"]
        let member = roles.flatMap { roles in
            person.map {
                Member(person: $0, network: network, organisation: organisation, seat: seat, roles: Role.set(roles))
            }
        }
        return (network, current == slug ? nil : current, member)
    }
}

extension Role {
    /// As roles stand in a column: `convener facilitator`.
    static func set(_ words: String) -> Set<Role> {
        Set(words.split(separator: " ").compactMap { Role(rawValue: String($0)) })
    }

    static func words(_ roles: Set<Role>) -> String {
        allCases.filter(roles.contains).map(\.rawValue).joined(separator: " ")
    }
}
