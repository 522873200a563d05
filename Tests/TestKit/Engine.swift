import Domain
import Foundation
import PostgresStorage
import SQLiteStorage
import Stages
import Storage

/// The two engines every contract is held against.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// The engine the whole suite runs on this time.
    package static var chosen: Engine {
        ProcessInfo.processInfo.environment["ROUNDTABLE_TEST_ENGINE"].flatMap(Engine.init) ?? .sqlite
    }

    /// A fresh, empty database of this engine.
    package func empty() async throws -> any Database {
        switch self {
        case .sqlite: try SQLiteDatabase(path: Scratch.file("database.sqlite"))
        case .postgres: PostgresDatabase(address: try await PostgresCluster.shared.freshDatabase())
        }
    }

    /// A fresh database with the schema of the program.
    package func migrated() async throws -> any Database {
        let database = try await empty()
        try await Schema.migrator.migrate(database, at: 0)
        return database
    }
}
