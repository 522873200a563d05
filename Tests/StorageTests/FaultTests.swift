import Foundation
import PostgresStorage
import SQLiteStorage
import Storage
import Synchronization
import TestKit
import Testing

/// What is acknowledged survives a kill.
struct FaultTests {
    @Test func `a killed backend costs one try, not the write`() async throws {
        let database = try await Engine.postgres.counting()
        let tries = Mutex(0)
        try await database.write(1) { connection in
            try connection.run("INSERT INTO counter (network_id, n) VALUES (1, 1)")
            if tries.withLock({
                $0 += 1
                return $0
            }) == 1 {
                _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())")
            }
        }
        #expect(tries.withLock { $0 } == 2)
        #expect(try await database.read { try $0.value("SELECT count(*) FROM counter") } == 1)
        await database.shutdown()
    }

    @Test func `a killed process loses no acknowledged write on SQLite`() async throws {
        let path = try Scratch.file("killed.sqlite")
        var acknowledged = 0
        for round in 0..<5 {
            let writer = Process()
            writer.executableURL = Scratch.built("Bench")
            writer.arguments = ["writer", path]
            let pipe = Pipe()
            writer.standardOutput = pipe
            try writer.run()
            try await Task.sleep(for: .milliseconds(150 + 70 * round))
            kill(writer.processIdentifier, SIGKILL)
            writer.waitUntilExit()
            let printed = String(
                decoding: try pipe.fileHandleForReading.readToEnd() ?? Foundation.Data(), as: UTF8.self)
            // A last line may be cut off in the middle; whole lines were acknowledged.
            let whole = printed.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap {
                Int($0)
            }
            acknowledged = max(acknowledged, whole.max() ?? 0)
            let database = try SQLiteDatabase(path: path)
            let kept: Int = try await database.read { try $0.value("SELECT max(n) FROM written") } ?? 0
            let count: Int = try await database.read { try $0.value("SELECT count(*) FROM written") } ?? 0
            #expect(kept >= acknowledged)
            #expect(count == kept, "numbers 1 to \(kept) without gaps")
            #expect(try await database.read { try $0.value("PRAGMA integrity_check") } == "ok")
            await database.shutdown()
        }
        #expect(acknowledged > 0)
    }
}
