import Foundation
import SQLiteStorage
import Storage

/// Writes 1, 2, 3 … for ever and prints each number once it is durable; a test kills it and looks.
enum Writer {
    static func run(path: String) async throws {
        let database = try SQLiteDatabase(path: path)
        try await Migrator([Migration("written", "CREATE TABLE written (n :integer PRIMARY KEY) :strict")])
            .migrate(database, at: 0)
        while true {
            let written: Int = try await database.write(0) { connection in
                let next: Int = try connection.value("SELECT coalesce(max(n), 0) + 1 FROM written") ?? 1
                try connection.run("INSERT INTO written (n) VALUES (\(next))")
                return next
            }
            try FileHandle.standardOutput.write(contentsOf: Array("\(written)\n".utf8))
        }
    }
}
