import Foundation
import SQLiteStorage
import Storage

/// Durable transactions a second, 64 writers at once against one after the other, in one run on one file system.
enum Commits {
    static func measure() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roundtable-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteDatabase(path: folder.appending(path: "bench.sqlite").path)
        try await Migrator([
            Migration(
                "line",
                "CREATE TABLE line (id :integer PRIMARY KEY, network_id :integer NOT NULL, text :text NOT NULL) :strict"
            )
        ]).migrate(database, at: 0)

        let alone = try await rate(database, writers: 1, writes: 400)
        let together = try await rate(database, writers: 64, writes: 12_800)
        print("one by one:  \(Int(alone)) durable transactions a second")
        print("64 writers:  \(Int(together)) durable transactions a second")
        print("ratio:       \((together / alone * 10).rounded() / 10)")
        await database.shutdown()
    }

    private static func rate(_ database: SQLiteDatabase, writers: Int, writes: Int) async throws -> Double {
        let clock = ContinuousClock()
        let duration = try await clock.measure {
            try await withThrowingTaskGroup { group in
                for writer in 0..<writers {
                    group.addTask {
                        for _ in 0..<(writes / writers) {
                            try await database.write(Int64(writer)) { connection in
                                _ = try connection.run(
                                    "INSERT INTO line (network_id, text) VALUES (\(writer), \("a line of some length"))"
                                )
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        return Double(writes) / (Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
}
