import Foundation
import SQLiteStorage
import Storage
import TestKit
import Testing

/// SQLite commits what is waiting together, and nobody suffers for another.
struct CommitTests {
    struct Refused: Error {}

    @Test func `sixty-four waiting writes share a few commits, and one that fails harms no other`() async throws {
        let database = try #require(try await Engine.sqlite.counting() as? SQLiteDatabase)
        let before = database.commits
        let outcomes = await withTaskGroup { group in
            for number in 0..<64 {
                group.addTask {
                    do {
                        try await database.write(Int64(number)) { connection in
                            try connection.run("INSERT INTO counter (network_id, n) VALUES (\(number), 1)")
                            if number == 20 { throw Refused() }
                        }
                        return true
                    } catch {
                        return !(error is Refused) ? true : false
                    }
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 63)
        #expect(outcomes.count { !$0 } == 1)
        #expect(try await database.read { try $0.value("SELECT count(*) FROM counter") } == 63)
        #expect(database.commits - before < 16, "\(database.commits - before) commits for 64 writes")
        await database.shutdown()
    }

    @Test func `a body that loses the transaction for all is the only one to fail`() async throws {
        let database = try #require(try await Engine.sqlite.counting() as? SQLiteDatabase)
        let gate = Gate()
        async let first: Void = database.write(0) { _ in
            gate.reached()
            gate.waitUntilOpen()
        }
        await gate.whenReached()
        let others = (1...10).map { number in
            Task {
                try await database.write(Int64(number)) { connection in
                    try connection.run("INSERT INTO counter (network_id, n) VALUES (\(number), 1)")
                    if number == 5 { try connection.script("ROLLBACK") }
                }
            }
        }
        try await Task.sleep(for: .milliseconds(200))
        gate.open()
        try await first
        var failures = 0
        for task in others {
            do { try await task.value } catch { failures += 1 }
        }
        #expect(failures == 1)
        #expect(try await database.read { try $0.value("SELECT count(*) FROM counter") } == 9)
        await database.shutdown()
    }

    @Test func `a commit reaches the disk before it is acknowledged`() async throws {
        let database = try #require(try await Engine.sqlite.counting() as? SQLiteDatabase)
        let level: Int? = try await database.write(nil) { try $0.value("PRAGMA synchronous") }
        #expect(level == 2)
        await database.shutdown()
    }

    @Test func `a cancelled caller does not take its group along`() async throws {
        let database = try #require(try await Engine.sqlite.counting() as? SQLiteDatabase)
        let tasks = (1...20).map { number in
            Task {
                try await database.write(Int64(number)) { connection in
                    try connection.run("INSERT INTO counter (network_id, n) VALUES (\(number), 1)")
                }
            }
        }
        tasks[3].cancel()
        for task in tasks { _ = try await task.value }
        #expect(try await database.read { try $0.value("SELECT count(*) FROM counter") } == 20)
        await database.shutdown()
    }

    @Test func `a database that was shut down is one file with everything in it`() async throws {
        let path = try Scratch.file("alone.sqlite")
        let database = try SQLiteDatabase(path: path)
        _ = try await database.write(nil) { try $0.run("CREATE TABLE note (text TEXT)") }
        _ = try await database.write(nil) { try $0.run("INSERT INTO note VALUES ('kept')") }
        _ = try await database.read { try $0.value("SELECT count(*) FROM note") as Int64? }
        await database.shutdown()
        let copy = try Scratch.file("copy.sqlite")
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        let again = try SQLiteDatabase(path: copy)
        #expect(try await again.read { try $0.value("SELECT text FROM note") } == "kept")
        await again.shutdown()
    }
}
