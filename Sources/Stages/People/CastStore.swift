import Domain
import Storage

/// The people of a demonstration, whom a visitor may play.
package struct CastStore {
    private let connection: any Connection

    package init(_ connection: any Connection) {
        self.connection = connection
    }

    /// One of the cast, and what the first page says of them.
    package struct Face: Sendable, Encodable {
        package let person: ID<Person>
        package let name: String
        package let part: String
    }

    /// Only a demonstration has a cast.
    package func exists() throws -> Bool {
        try connection.exists("SELECT 1 FROM cast_member LIMIT 1")
    }

    package func faces() throws -> [Face] {
        try connection.rows("SELECT person_id, name, part FROM cast_member ORDER BY place").map {
            Face(person: try $0["person_id"], name: try $0["name"], part: try $0["part"])
        }
    }

    func contains(_ person: ID<Person>) throws -> Bool {
        try connection.exists("SELECT 1 FROM cast_member WHERE person_id = \(person)")
    }

    func enter(_ face: Face, at place: Int) throws {
        try connection.run(
            """
            INSERT INTO cast_member (place, person_id, name, part)
            VALUES (\(place), \(face.person), \(face.name), \(face.part))
            """)
    }
}
