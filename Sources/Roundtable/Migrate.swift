import ArgumentParser
import Foundation
import Stages
import Storage

/// Brings the database to the schema of this program, forward only.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Bring the database to this program's schema.")

    @OptionGroup var options: Options

    func run() async throws {
        let database = try options.open()
        let taken = try await Schema.migrator.migrate(database, at: Int64(Date().timeIntervalSince1970 * 1_000_000))
        print(taken.isEmpty ? "Nothing to do." : "Done: \(taken.joined(separator: ", "))")
        await database.shutdown()
    }
}
