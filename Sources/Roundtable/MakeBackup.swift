import ArgumentParser
import Files
import Foundation
import Stages
import Storage

/// Copies the whole server as one moment shows it, while it goes on serving.
struct MakeBackup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy everything: every row, every file, the key.",
        discussion: "The server may go on serving. Keep the copy as you keep the key: whoever has it has everything.")

    @OptionGroup var options: Options

    @Option(help: "The folder to write to; it must not exist.")
    var to: String

    func run() async throws {
        let database = try await options.open(.using)
        let setting = try options.setting(database, demonstration: false, port: 8080)
        do {
            let copied = try await Backup(setting).write(to: URL(filePath: to)) { part in
                FileHandle.standardError.write(Data("\(part) …\n".utf8))
            }
            await database.shutdown()
            print("The backup is ready: \(copied.rows) rows and \(copied.files) files in \(to).")
        } catch let fault as BagFault {
            await database.shutdown()
            throw Fault(fault.description)
        } catch let failure as FileStoreFailure {
            await database.shutdown()
            throw Fault(failure.description)
        }
    }
}
