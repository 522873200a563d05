import Domain
import Storage

/// What must hold in the tables of the end.
enum CloseOutInvariants {
    static func broken(in connection: any Connection) throws -> [String] {
        try connection.column(
            """
            SELECT n.name FROM network n WHERE n.stage = 'closing'
            AND NOT EXISTS (SELECT 1 FROM closing c WHERE c.network_id = n.id)
            """, as: String.self
        ).map { "The network “\($0)” is closing, but nobody has begun it." }
    }
}
