import ArgumentParser
import Domain
import Foundation
import Stages
import Words

/// Prints the whole record of a selection and holds it against the chain of events.
struct AuditSelection: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selection", abstract: "Print the record of a selection, and say whether anything was changed.",
        discussion: """
            Versions of the call, phases, conflicts, openings, assignments, reviews, visits, changes of score, \
            calibrations, meetings, cohorts with their seeds, decisions and letters. The chain of events is followed from \
            its first link to its last; applications, scores, minutes, seeds, decisions and reasons are held against the \
            seals in it; draws are done again. Ends with 1 when anything was changed.
            """)

    @OptionGroup var options: Options

    @Argument(help: "The network's name as it stands in addresses, such as groove.")
    var network: String

    @Option(help: "A digest that was handed out in a letter: says whether it is in the chain, and up to where.")
    var expect: String?

    @Flag(help: "Answer in JSON.")
    var json = false

    func validate() throws {
        guard let expect else { return }
        guard expect.count == 64, expect.allSatisfy(\.isHexDigit) else {
            throw ValidationError("--expect: expected 64 hexadecimal digits, found “\(expect)”.")
        }
    }

    func run() async throws {
        let database = try await options.open(.using)
        let setting = try options.setting(database, demonstration: false, port: 8080)
        do {
            let report = try await SelectionAudit(setting).report(on: network, expecting: expect)
            await database.shutdown()
            if json {
                try ScoreFileReading.printJSON(report)
            } else {
                print(report.text)
            }
            if !report.isWhole { throw ExitCode(1) }
        } catch let refusal as Refusal {
            await database.shutdown()
            throw Fault(refusal.reason.spoken(to: .english))
        }
    }
}
