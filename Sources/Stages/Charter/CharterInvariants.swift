import Domain
import Storage

/// What must hold in the tables of networks and charters.
struct CharterInvariants {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func broken() throws -> [String] { try endless() + lawless() + unnamed() + placeless() + houses() }

    private func endless() throws -> [String] {
        try connection.column(
            "SELECT name FROM network WHERE stage <> 'design' AND ends IS NULL AND years_only = 0", as: String.self
        ).map { "The network “\($0)” has left design without an end date." }
    }

    /// Imported networks closed before they came; whatever else left design published its charter.
    private func lawless() throws -> [String] {
        try connection.column(
            """
            SELECT name FROM network n WHERE stage <> 'design' AND years_only = 0
                AND NOT EXISTS (SELECT 1 FROM charter_version v WHERE v.network_id = n.id)
                AND NOT EXISTS (SELECT 1 FROM event e WHERE e.network_id = n.id AND e.kind = \(EventKind.networkImported))
            """, as: String.self
        ).map { "The network “\($0)” has left design without a charter." }
    }

    private func unnamed() throws -> [String] {
        try connection.column(
            "SELECT name FROM network n WHERE NOT EXISTS (SELECT 1 FROM network_name k WHERE k.slug = n.slug AND k.network_id = n.id)",
            as: String.self
        ).map { "The address of the network “\($0)” is not among its names." }
    }

    private func houses() throws -> [String] {
        try connection.column("SELECT name FROM network WHERE id = 0", as: String.self)
            .map { "The network “\($0)” stands in the house's place." }
    }

    private func placeless() throws -> [String] {
        try connection.column(
            """
            SELECT m.network_id FROM membership m
            WHERE m.network_id <> 0 AND NOT EXISTS (SELECT 1 FROM network n WHERE n.id = m.network_id)
            """, as: ID<Network>.self
        ).map { "Somebody has a place in network \($0), which does not exist." }
    }
}
