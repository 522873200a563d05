import ArgumentParser
import Domain
import Foundation
import Stages

/// Takes in one letter, as a mail system pipes it.
struct Receive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read a message and do what it asks for: answer in a conversation, say whether one comes.",
        discussion: """
            Prints as JSON what it did. What may not act by itself is held for the facilitator; every letter is kept \
            as it came. Ends as mail systems expect: 0 when the letter is taken or held, 75 when it should come \
            again later, 65 when it cannot be read (it is kept all the same).
            """)

    private static let unreadable: Int32 = 65
    private static let later: Int32 = 75

    @OptionGroup var options: Options

    @Flag(help: "Only print what would be done; nothing is kept.")
    var dryRun = false

    @Option(name: .customLong("recipient"), help: "To whom the mail system hands it, where it says so; may come twice.")
    var recipients: [String] = []

    func run() async throws {
        let report: ReceptionReport
        do {
            report = try await receive(GivenMessage.bytes())
        } catch let code as ExitCode {
            throw code
        } catch {
            FileHandle.standardError.write(Data("Error: \(error)\n".utf8))
            throw ExitCode(Self.later)
        }
        print(try GivenMessage.json(report))
        if report.isUnreadable { throw ExitCode(Self.unreadable) }
    }

    private func receive(_ bytes: [UInt8]) async throws -> ReceptionReport {
        let database = try await options.open(.using)
        let isDemonstration = try await database.read { try CastStore($0).exists() }
        let setting = try options.setting(
            database, demonstration: isDemonstration, port: Settings.value("PORT").flatMap { Int($0) } ?? 8080)
        let report = try await Reception(setting).receive(bytes, recipients: recipients, isRehearsal: dryRun)
        await database.shutdown()
        return report
    }
}
