import Domain
import Foundation
import Sealing
import Storage

/// What belongs to no network: the programme, personal tokens, one's own name and password.
package struct HouseStore {
    private let scene: Scene
    private var connection: any Connection { scene.connection }

    package init(_ scene: Scene) {
        self.scene = scene
    }

    package func programme() throws -> String? {
        try connection.value("SELECT name FROM programme LIMIT 1")
    }

    func found(_ programme: ID<Programme>, named name: String) throws {
        try connection.run("INSERT INTO programme (id, name, founded_at) VALUES (\(programme), \(name), \(scene.now))")
    }

    func rename(_ person: ID<Person>, to name: String, language: String?, timeZone: String) throws {
        try connection.run(
            "UPDATE person SET name = \(name), language = \(language), time_zone = \(timeZone) WHERE id = \(person)")
        try connection.run("UPDATE membership SET name = \(name) WHERE person_id = \(person)")
    }

    package func set(passwordHash: String, of person: ID<Person>) throws {
        try connection.run("UPDATE person SET password_hash = \(passwordHash) WHERE id = \(person)")
    }

    /// How many networks and persons there are.
    func sizes() throws -> (networks: Int, people: Int) {
        (
            try connection.value("SELECT count(*) FROM network") ?? 0,
            try connection.value("SELECT count(*) FROM person") ?? 0
        )
    }

    /// Where somebody's clock stands.
    func timeZone(of person: ID<Person>?) throws -> TimeZone {
        let name: String? = try connection.value("SELECT time_zone FROM person WHERE id = \(person)")
        return name.flatMap { TimeZone(identifier: $0) } ?? .gmt
    }

    /// The name of that time zone, as it is said.
    func clock(of person: ID<Person>?) throws -> String {
        let zone = try timeZone(of: person).identifier
        return zone == "GMT" ? "UTC" : zone
    }

    struct PersonRow: Sendable {
        let name: String
        let language: String?
        let timeZone: String
        let hasPassword: Bool
        let emails: [String]
    }

    func person(_ person: ID<Person>) throws -> PersonRow {
        guard
            let row = try connection.first(
                "SELECT name, language, time_zone, password_hash IS NOT NULL AS has_password FROM person WHERE id = \(person)"
            )
        else { throw Path.NotFound() }
        return PersonRow(
            name: try row["name"], language: try row["language"], timeZone: try row["time_zone"],
            hasPassword: try row["has_password"],
            emails: try connection.column("SELECT email FROM address WHERE person_id = \(person) ORDER BY email"))
    }

    package struct TokenRow: Sendable, Encodable {
        let id: ID<PersonalToken>
        let label: String
        let made: Moment
    }

    func tokens(of person: ID<Person>) throws -> [TokenRow] {
        try connection.rows(
            "SELECT id, label, made_at FROM token WHERE person_id = \(person) AND revoked_at IS NULL ORDER BY id"
        ).map { TokenRow(id: try $0["id"], label: try $0["label"], made: try $0["made_at"]) }
    }

    func keep(_ token: ID<PersonalToken>, hash: String, label: String, of person: ID<Person>) throws {
        try connection.run(
            """
            INSERT INTO token (id, person_id, label, hash, made_at)
            VALUES (\(token), \(person), \(label), \(hash), \(scene.now))
            """)
    }

    func revoke(_ token: ID<PersonalToken>, of person: ID<Person>) throws -> Bool {
        try connection.run(
            """
            UPDATE token SET revoked_at = \(scene.now)
            WHERE id = \(token) AND person_id = \(person) AND revoked_at IS NULL
            """) > 0
    }
}

/// A secret that lets a program act for a person, until it is revoked.
package enum PersonalToken {}
