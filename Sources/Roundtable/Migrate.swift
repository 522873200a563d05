import ArgumentParser
import Foundation
import Stages
import Storage

/// Brings the database to the schema of this program, forward only.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Bring the database to this program's schema.")

    @OptionGroup var options: Options

    func run() async throws {
        let database = try await options.open(.making)
        let taken = try await database.read { try Schema.migrator.applied($0) }
        print("The database is up to date: \(taken.count) steps taken.")
        await database.shutdown()
    }
}
