import Domain
import Storage

/// What must always hold, asked as queries. Each answer names what is wrong.
package struct Invariants {
    private let connection: any Connection

    package init(_ connection: any Connection) {
        self.connection = connection
    }

    package func broken() throws -> [String] {
        try chains() + endless() + unnamed() + placeless()
    }

    private func chains() throws -> [String] {
        try connection.column("SELECT DISTINCT network_id FROM event ORDER BY network_id", as: ID<Network>.self).compactMap { network in
            try EventLog(connection, network).firstBreak().map { "The chain of events of network \(network) breaks at position \($0)." }
        }
    }

    private func endless() throws -> [String] {
        try connection.column("SELECT name FROM network WHERE stage NOT IN ('design', 'closed') AND ends IS NULL", as: String.self)
            .map { "The network “\($0)” has left design without an end date." }
    }

    private func unnamed() throws -> [String] {
        try connection.column(
            "SELECT name FROM network n WHERE NOT EXISTS (SELECT 1 FROM network_name k WHERE k.slug = n.slug AND k.network_id = n.id)",
            as: String.self
        ).map { "The address of the network “\($0)” is not among its names." }
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
