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
    package func empty() async throws -> any Database { try open(await place()) }

    /// A fresh database with the schema of the program.
    package func migrated() async throws -> any Database {
        try open(await copy(of: Moulds.shared.schema(of: self)))
    }

    /// Where a database lies that nobody has used yet: a file's path, or the name of one in the throw-away cluster.
    func place() async throws -> String {
        switch self {
        case .sqlite: try Scratch.file("database.sqlite")
        case .postgres: try await PostgresCluster.shared.freshDatabase()
        }
    }

    /// A copy of a database that nobody has open.
    func copy(of mould: String) async throws -> String {
        switch self {
        case .sqlite:
            let copy = try await place()
            try FileManager.default.copyItem(atPath: mould, toPath: copy)
            return copy
        case .postgres: return try await PostgresCluster.shared.freshDatabase(like: mould)
        }
    }

    func open(_ place: String) throws -> any Database {
        switch self {
        case .sqlite: try SQLiteDatabase(path: place)
        case .postgres: PostgresDatabase(address: PostgresCluster.address(of: place))
        }
    }
}
