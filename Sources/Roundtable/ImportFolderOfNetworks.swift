import ArgumentParser
import Domain
import Foundation
import Stages
import Storage
import Web
import Words

/// Imports networks with their people and history from a folder of CSV files.
struct ImportFolderOfNetworks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract: "Import networks from a folder of CSV files (docs/import.md).",
        discussion:
            "Each network comes in whole or not at all; a second run continues and doubles nothing. Ends with 1 when something was refused."
    )

    @OptionGroup var options: Options

    @Argument(help: "The folder.")
    var folder: String

    @Option(help: "The address of a convener of the programme, who becomes convener of what comes in.")
    var convener: String

    @Option(
        help:
            "Where the keys come from; otherwise the folder's name. The same key of the same source is the same thing.")
    var source: String?

    @Flag(help: "Write nothing; report what would be done.")
    var dryRun = false

    func run() async throws {
        let place = URL(filePath: folder)
        guard (try? place.checkResourceIsReachable()) == true else {
            throw Fault("There is no folder \(folder).")
        }
        let found = ImportFolder(at: place, source: source)
        let database = try await options.open(dryRun ? .using : .upgrading)
        let report: ImportRun.Report
        do {
            report = try await bring(found, into: database)
        } catch {
            await database.shutdown()
            throw error
        }
        await database.shutdown()
        tell(report, found)
        if !found.refused.isEmpty || !report.outside.isEmpty { throw ExitCode(1) }
    }

    private func bring(_ found: ImportFolder, into database: any Database) async throws -> ImportRun.Report {
        let setting = try options.setting(database, demonstration: false, port: 8080)
        let email = convener
        guard let actor = try await setting.read(as: .clock, { try PeopleStore($0).actor(at: email) }) else {
            throw Fault("Nobody has the address \(email).")
        }
        if let refusal = Founding.verdict(for: actor).refusal {
            throw Fault(refusal.reason.spoken(to: .english))
        }
        return try await ImportRun(setting, found, as: actor).run(isDry: dryRun) { number, all, network in
            let counts = network.counts
            let line =
                "\(number) of \(all): \(network.name) (\(counts.people) people, \(counts.works) deliverables, \(counts.ties) ties)\n"
            FileHandle.standardError.write(Data(line.utf8))
        }
    }

    private func tell(_ report: ImportRun.Report, _ found: ImportFolder) {
        for row in found.refused { print("\(row.file), line \(row.line): \(row.reason.spoken(to: .english))") }
        for (name, reason) in report.outside { print("Not imported: \(name). \(reason.spoken(to: .english))") }
        let verb = dryRun ? "Would import" : "Imported"
        print(
            "\(verb) \(report.networks.count) networks, \(report.people) people, \(report.organisations) organisations, "
                + "\(report.deliverables) deliverables. Here before: \(report.known.count) networks. Refused: \(found.refused.count) rows."
        )
    }
}
