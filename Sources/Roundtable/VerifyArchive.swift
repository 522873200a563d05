import ArgumentParser
import Files
import Foundation
import Stages

/// Checks an archive or a backup from all sides and names the first thing that is wrong.
struct VerifyArchive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that an archive is whole, and name the first thing that is wrong.",
        discussion: "Needs no database and no network. Ends with 1 when something is wrong.")

    @Argument(help: "The archive's folder.")
    var folder: String

    func run() async throws {
        let meter = ByteMeter("checked")
        do {
            let archive = try ArchivedNetwork(URL(filePath: folder))
            let found = try archive.verify { meter.show($0, of: $1) }
            meter.end()
            print(
                """
                The archive of \(archive.name) (\(archive.audience.rawValue)) is whole: \(found.files) files, \
                \(found.events) events.
                The last digest is \(archive.digest).
                """)
        } catch let fault as BagFault {
            meter.end()
            throw Fault(fault.description)
        } catch let fault as ArchiveFault {
            meter.end()
            throw Fault(fault.description)
        }
    }
}
