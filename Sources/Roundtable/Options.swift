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

    func open() throws -> any Database {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if isPostgres { return PostgresDatabase(address: databaseAddress, connections: 16) }
        return try SQLiteDatabase(path: databaseAddress)
    }

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
