import ArgumentParser
import Domain
import Foundation
import Stages
import Words

/// Erases a person from the whole server and proves it by looking for what could be left.
struct ErasePersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase a person: what they wrote, their name and their addresses, everywhere.",
        discussion: """
            Stop the server first. Conversations stay readable. Afterwards every table, the outbox, search, files, archives and \
            the database's own file are looked through; ends with 1 where something is left.
            """)

    @OptionGroup var options: Options

    @Argument(help: "An e-mail address of the person.")
    var email: String

    @Flag(help: "Do it. There is no way back.")
    var forGood = false

    @Option(help: "The folder your backups lie in: they are listed with the day on which they lapse.")
    var backups: String?

    @Option(help: "For how many days backups are kept.")
    var keptDays = 30

    func run() async throws {
        guard forGood else {
            throw ValidationError("Nobody can bring back what is erased. Say --for-good to do it.")
        }
        let database = try await options.open(.using)
        let setting = try options.setting(database, demonstration: false, port: 8080)
        do {
            let traces = try await PersonErasure(setting).erase(email)
            let finds = try await TraceScan(setting, for: traces).finds()
            await database.shutdown()
            for name in traces.ambiguous {
                print("Not looked for in what others wrote: “\(name)”, which may mean something or somebody else.")
            }
            for find in finds { print("Left: \(find.kind.rawValue) in \(find.place)") }
            try listBackups()
            if !finds.isEmpty { throw Fault("Something is left in \(finds.count) places.") }
            print("Erased. Nothing is left in tables, search, outbox, files, archives and the database's file.")
        } catch let refusal as Refusal {
            await database.shutdown()
            throw Fault(refusal.reason.spoken(to: .english))
        }
    }

    /// A backup made before still holds everything until its day comes.
    private func listBackups() throws {
        guard let backups else { return }
        let folder = URL(filePath: backups)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            guard let made = Backup.made(folder.appending(path: name)) else { continue }
            print("Backup \(name) still holds it until \(made.adding(days: keptDays)).")
        }
    }
}
