import ArgumentParser
import Domain
import Files
import Foundation
import PostgresStorage
import SQLiteStorage
import Sealing
import Stages
import Storage

/// What every command takes: where the database is.
struct Options: ParsableArguments {
    @Option(
        help: "A file's path or a postgres:// address; otherwise ROUNDTABLE_DATABASE, otherwise var/roundtable.sqlite.")
    var database: String?

    var databaseAddress: String { database ?? Settings.value("ROUNDTABLE_DATABASE") ?? "var/roundtable.sqlite" }

    var isPostgres: Bool { databaseAddress.hasPrefix("postgres://") || databaseAddress.hasPrefix("postgresql://") }

    /// Key and files lie beside an embedded database, or where ROUNDTABLE_FOLDER says.
    var folder: URL {
        let beside = isPostgres ? "var" : URL(filePath: databaseAddress).deletingLastPathComponent().path
        return URL(filePath: Settings.value("ROUNDTABLE_FOLDER") ?? beside)
    }

    /// What a command wants of its database.
    enum Purpose: Sendable {
        /// To make it where there is none, or bring it to this program's schema.
        case making
        /// To bring what is there to this program's schema.
        case upgrading
        /// To use it as it stands.
        case using
    }

    /// Opens the database for every command in one way: a newer one is refused by all of them, and only what makes a
    /// database makes one.
    func open(_ purpose: Purpose) async throws -> any Database { try await opened(purpose).database }

    /// The same, with how it stood before.
    func opened(_ purpose: Purpose) async throws -> (database: any Database, standing: Migrator.Standing) {
        if purpose != .making, !isPostgres, !FileManager.default.fileExists(atPath: databaseAddress) {
            throw Fault("There is no database at \(shownAddress). `roundtable serve` makes one, and so does `demo`.")
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database: any Database =
            isPostgres
            ? PostgresDatabase(address: databaseAddress, connections: 16) : try SQLiteDatabase(path: databaseAddress)
        do {
            return (database, try await admit(database, purpose))
        } catch {
            await database.shutdown()
            throw error
        }
    }

    private func admit(_ database: any Database, _ purpose: Purpose) async throws -> Migrator.Standing {
        let standing = try await Schema.migrator.standing(of: database)
        switch (standing, purpose) {
        case (.empty, .upgrading), (.empty, .using):
            throw Fault("There is nothing of Roundtable in \(shownAddress). `roundtable serve` makes a database.")
        case (.older, .using):
            throw Fault(
                "The database \(shownAddress) is older than this program; `roundtable migrate` brings it up to date.")
        case (.empty, .making), (.older, .making), (.older, .upgrading):
            try await Schema.migrator.migrate(database, at: Int64(Date().timeIntervalSince1970 * 1_000_000))
        case (.current, _): break
        }
        return standing
    }

    /// As it may be printed: without a password.
    var shownAddress: String { Settings.masked(databaseAddress) }

    /// The setting for a database that is open and of our schema.
    func setting(_ database: any Database, demonstration: Bool, port: Int) throws -> Setting {
        Setting(
            database: database, clock: { Moment(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) },
            ids: IDSource(chance: Chance.uint64), chance: Chance.bytes,
            key: try Key.load(orCreateAt: folder.appending(path: "roundtable.key").path),
            files: try FileStore(folder: folder.appending(path: "files")),
            site: Settings.site(demonstration: demonstration, port: port))
    }
}
