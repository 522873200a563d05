import Domain
import Storage

/// What must always hold, asked as queries. Each answer names what is wrong.
package struct Invariants {
    private let connection: any Connection

    package init(_ connection: any Connection) {
        self.connection = connection
    }

    package func broken() throws -> [String] {
        try chains() + StagePart.all.flatMap { try $0.broken(connection) }
    }

    private func chains() throws -> [String] {
        try connection.column("SELECT DISTINCT network_id FROM event ORDER BY network_id", as: ID<Network>.self)
            .compactMap { network in
                try EventLog(connection, network).firstBreak().map {
                    "The chain of events of network \(network) breaks at position \($0)."
                }
            }
    }
}
