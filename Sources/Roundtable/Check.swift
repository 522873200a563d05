import ArgumentParser
import Domain
import Foundation
import Stages
import Storage

/// Runs the invariants and names what is wrong.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check that everything that must hold does hold.")

    @OptionGroup var options: Options

    func run() async throws {
        let database = try options.open()
        let wrong = try await database.read { try Invariants($0).broken() }
        for line in wrong { print(line) }
        print(wrong.isEmpty ? "Everything holds." : "\(wrong.count) things are wrong.")
        await database.shutdown()
        if !wrong.isEmpty { throw ExitCode(1) }
    }
}
