import ArgumentParser
import Files
import Foundation
import Stages
import Storage

/// Takes a network in from its full archive.
struct RestoreArchive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Take a network in from its full archive.",
        discussion:
            "Everything is checked first; then it comes in whole or not at all. Nothing in it changes, no id and no event."
    )

    @Argument(help: "The archive's folder.")
    var folder: String

    @Option(
        help:
            "The database: a file's path or a postgres:// address; otherwise ROUNDTABLE_DATABASE, otherwise var/roundtable.sqlite."
    )
    var into: String?

    @Flag(help: "Put it in the place of the same network, if that is here.")
    var replace = false

    func run() async throws {
        var options = Options()
        options.database = into
        let database = try await options.open(.making)
        let setting = try options.setting(database, demonstration: false, port: 8080)
        let meter = ByteMeter("checked")
        do {
            let archive = try await Restoring(setting).restore(URL(filePath: folder), replaces: replace) {
                meter.show($0, of: $1)
            }
            meter.end()
            await database.shutdown()
            print("\(archive.name) is here again, with \(archive.events) events, at /networks/\(archive.slug).")
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
