import Domain
import Storage

/// What must hold in the tables of the exchange.
struct ExchangeInvariants {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func broken() throws -> [String] { try inconclusive() + miscounted() + astray() }

    private func inconclusive() throws -> [String] {
        try connection.column("SELECT title FROM thread WHERE closed_at IS NOT NULL AND outcome = ''", as: String.self)
            .map { "The conversation “\($0)” is closed without an outcome." }
    }

    private func miscounted() throws -> [String] {
        try connection.column(
            "SELECT title FROM thread t WHERE posts <> (SELECT count(*) FROM post x WHERE x.thread_id = t.id)",
            as: String.self
        ).map { "The conversation “\($0)” counts its posts wrong." }
    }

    private func astray() throws -> [String] {
        try connection.column(
            "SELECT t.title FROM post x JOIN thread t ON t.id = x.thread_id WHERE x.network_id <> t.network_id",
            as: String.self
        ).map { "A post of the conversation “\($0)” belongs to another network." }
    }
}
