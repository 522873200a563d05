import Domain
import Foundation
import FoundationNetworking
import SQLiteStorage
import Sealing
import Stages
import Storage
import Synchronization
import TestKit
import Testing

/// What the program has acknowledged.
private final class Told: Sendable {
    private let statements = Mutex<Set<String>>([])

    var all: Set<String> { statements.withLock { $0 } }
    func add(_ statement: String) { statements.withLock { _ = $0.insert(statement) } }
}

/// The real program, killed at any moment, loses nothing it has acknowledged.
struct KillTests {
    private static let secret = "abcdefghijklmnopqrstuvwxyz234567"

    @Test func `twenty times killed in the middle of writing, every acknowledged goal is there and everything holds`()
        async throws
    {
        let path = try Scratch.file("killed.sqlite")
        let demonstration = try Self.start(["demo", "--stage", "design", "--database", path])
        demonstration.waitUntilExit()
        #expect(demonstration.terminationStatus == 0)
        try await Self.keepToken(in: path)

        let acknowledged = Told()
        let port = Int.random(in: 20_000..<60_000)
        for round in 0..<20 {
            let server = try Self.start(["serve", "--port", "\(port)", "--database", path])
            let pid = server.processIdentifier
            defer { kill(pid, SIGKILL) }
            try await Self.waitUntilServed(port)
            await withTaskGroup { group in
                for writer in 0..<3 {
                    group.addTask {
                        for turn in 0..<10_000 {
                            let statement = "Goal \(round)-\(writer)-\(turn)"
                            guard await Self.set(statement, port) else { return }
                            acknowledged.add(statement)
                        }
                    }
                }
                group.addTask {
                    try? await Task.sleep(for: .milliseconds(Int.random(in: 20..<400)))
                    kill(pid, SIGKILL)
                }
            }
            server.waitUntilExit()
        }

        let database = try SQLiteDatabase(path: path)
        let (kept, events, wrong) = try await database.read { connection in
            (
                Set(try connection.column("SELECT statement FROM goal", as: String.self)),
                try connection.value("SELECT count(*) FROM event WHERE kind = 'goal.set'", as: Int.self),
                try Invariants(connection).broken()
            )
        }
        await database.shutdown()
        let told = acknowledged.all
        #expect(!told.isEmpty)
        #expect(told.subtracting(kept) == [])
        #expect(events == kept.count)
        #expect(wrong == [])
    }

    private static func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = Scratch.built("roundtable")
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The convener's program has a token.
    private static func keepToken(in path: String) async throws {
        let database = try SQLiteDatabase(path: path)
        let hash = try #require(Token(secret)).hash
        _ = try await database.write(nil) { connection in
            try connection.run(
                """
                INSERT INTO token (id, person_id, label, hash, made_at)
                SELECT 1, person_id, 'test', \(hash), 0 FROM cast_member WHERE name = 'Amina Odhiambo'
                """)
        }
        await database.shutdown()
    }

    private static func waitUntilServed(_ port: Int) async throws {
        // Generous: every other test runs beside it.
        for _ in 0..<2400 {
            if await answer(URLRequest(url: address(port, "/sign-in"))) == 200 { return }
            try await Task.sleep(for: .milliseconds(25))
        }
        throw StorageError.connectionLost("the program did not serve")
    }

    /// Whether the goal was acknowledged.
    private static func set(_ statement: String, _ port: Int) async -> Bool {
        var request = URLRequest(url: address(port, "/networks/groove/goals/new"))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        request.setValue("Bearer \(secret)", forHTTPHeaderField: "Authorization")
        let goal =
            "{\"statement\": \"\(statement)\", \"measure\": \"Goals\", \"unit\": \"goals\", \"baseline\": 0, \"target\": 1}"
        request.httpBody = Data(goal.utf8)
        return await answer(request) == 200
    }

    private static func answer(_ request: URLRequest) async -> Int? {
        guard let (_, response) = try? await URLSession.shared.data(for: request) else { return nil }
        return (response as? HTTPURLResponse)?.statusCode
    }

    private static func address(_ port: Int, _ path: String) -> URL {
        URL(string: "http://127.0.0.1:\(port)\(path)") ?? URL(filePath: "/")
    }
}
