import Domain
import Storage

/// What must hold in the tables of what was brought in.
enum ImportingInvariants {
    static func broken(in connection: any Connection) throws -> [String] {
        try connection.column(
            """
            SELECT i.key FROM import_key i
            WHERE (i.kind = 'person' AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = i.id))
                OR (i.kind = 'organisation' AND NOT EXISTS (SELECT 1 FROM organisation o WHERE o.id = i.id))
                OR (i.kind = 'network' AND NOT EXISTS (SELECT 1 FROM network n WHERE n.id = i.id))
            """, as: String.self
        ).map { "The imported key “\($0)” stands for nothing." }
            + connection.column(
                "SELECT c.person_id FROM claim c JOIN address a ON a.person_id = c.person_id", as: ID<Person>.self
            ).map { "Person \($0) has an address, and is still offered to somebody." }
    }
}
