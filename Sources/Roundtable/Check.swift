import ArgumentParser
import Domain
import Foundation
import Stages
import Storage

/// Runs the invariants and names what is wrong.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check that everything that must hold does hold.")

    @OptionGroup var options: Options

    @Flag(help: "First build the index of the search anew from what it indexes.")
    var rebuildSearch = false

    func run() async throws {
        let database = try await options.open(.using)
        if rebuildSearch {
            let setting = try options.setting(database, demonstration: false, port: 8080)
            print("\(try await SearchStore.rebuild(setting)) texts can be found.")
        }
        let wrong = try await database.read { try Invariants($0).broken() }
        for line in wrong { print(line) }
        print(wrong.isEmpty ? "Everything holds." : "\(wrong.count) things are wrong.")
        await database.shutdown()
        if !wrong.isEmpty { throw ExitCode(1) }
    }
}
