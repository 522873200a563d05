import Foundation
import Storage
import Synchronization

/// A throw-away PostgreSQL: made by `initdb` in a temporary folder, reached through a unix socket there, run by an
/// unprivileged user, stopped by its pid when the tests end.
package actor PostgresCluster {
    package static let shared = PostgresCluster()
    private static let pid = Mutex<Int32?>(nil)

    private var start: Task<URL, any Error>?
    private var databases = 0

    private static let folder = URL(filePath: "/tmp/roundtable-pg-\(ProcessInfo.processInfo.processIdentifier)")

    /// The name of a database nobody has used yet.
    /// - Parameter mould: the database it is a copy of, which nobody has open; none makes an empty one.
    func freshDatabase(like mould: String = "template1") async throws -> String {
        let folder = try await running()
        databases += 1
        let name = "test_\(databases)"
        try Self.run(
            "psql",
            ["-h", folder.path, "-U", "roundtable", "-qc", "CREATE DATABASE \(name) TEMPLATE \(mould)", "postgres"])
        return name
    }

    static func address(of database: String) -> String { "host=\(folder.path) user=roundtable dbname=\(database)" }

    private func running() async throws -> URL {
        if let start { return try await start.value }
        let task = Task { try await Self.launch() }
        start = task
        return try await task.value
    }

    private static func launch() async throws -> URL {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if getuid() == 0 { try run("chown", ["nobody", folder.path]) }
        let cluster = folder.appending(path: "cluster").path
        try run("initdb", ["-D", cluster, "-U", "roundtable", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"])
        let server = Process()
        (server.executableURL, server.arguments) = command(
            "postgres",
            [
                "-D", cluster, "-k", folder.path, "-c", "listen_addresses=", "-c", "fsync=off",
                "-c", "max_connections=400", "-c", "log_min_messages=panic",
            ])
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        try server.run()
        pid.withLock { $0 = server.processIdentifier }
        atexit { PostgresCluster.stop() }
        for _ in 0..<200 {
            if (try? run("pg_isready", ["-q", "-h", folder.path])) != nil { return folder }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw StorageError.connectionLost("the throw-away PostgreSQL did not start")
    }

    private static func stop() {
        guard let pid = pid.withLock({ $0 }) else { return }
        kill(pid, SIGINT)
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        try? FileManager.default.removeItem(at: folder)
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        (process.executableURL, process.arguments) = command(program, arguments)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 {
            throw StorageError.engine("\(program) ended with \(process.terminationStatus)")
        }
    }

    /// PostgreSQL refuses to run as root; then it runs as nobody.
    private static func command(_ program: String, _ arguments: [String]) -> (URL, [String]) {
        let place =
            folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? program
        guard getuid() == 0, ["initdb", "postgres"].contains(program) else { return (URL(filePath: place), arguments) }
        return (
            URL(filePath: "/usr/bin/setpriv"),
            ["--reuid=nobody", "--regid=nogroup", "--clear-groups", "--pdeathsig=INT", place] + arguments
        )
    }

    private static let folders: [String] = {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        return versions.sorted().reversed().map { "/usr/lib/postgresql/\($0)/bin" } + ["/usr/bin", "/bin"]
    }()
}
