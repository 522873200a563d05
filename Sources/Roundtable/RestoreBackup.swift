import ArgumentParser
import Files
import Foundation
import Stages
import Storage

/// Brings a backup back into an empty database of either engine.
struct RestoreBackup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore-backup", abstract: "Bring a backup back into an empty database.")

    @Argument(help: "The backup's folder.")
    var folder: String

    @Option(
        help:
            "The database: a file's path or a postgres:// address; otherwise ROUNDTABLE_DATABASE, otherwise var/roundtable.sqlite."
    )
    var into: String?

    func run() async throws {
        var options = Options()
        options.database = into
        let key = options.folder.appending(path: "roundtable.key")
        let hadKey = FileManager.default.fileExists(atPath: key.path)
        let database = try await options.open(.making)
        let meter = ByteMeter("checked")
        do {
            let setting = try options.setting(database, demonstration: false, port: 8080)
            let found = try await Backup(setting).restore(URL(filePath: folder)) { meter.show($0, of: $1) }
            meter.end()
            if hadKey, setting.key.hex != found.key {
                print("There was another key at \(key.path) and it stays; what the old one sealed cannot be opened.")
            } else {
                try Data("\(found.key)\n".utf8).write(to: key)
            }
            print("Everything is as it was at \(found.made).")
            await database.shutdown()
        } catch {
            meter.end()
            await database.shutdown()
            switch error {
            case let fault as BagFault: throw Fault(fault.description)
            case let fault as ArchiveFault: throw Fault(fault.description)
            default: throw error
            }
        }
    }
}
