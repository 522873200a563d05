import Domain
import Files
import Foundation
import SQLiteStorage
import Sealing
import Stages
import Storage

/// What an archive of a large network takes: a thousand threads with twenty thousand posts, two hundred versions, and as
/// many bytes of files as asked for.
struct Archives {
    private let folder: URL
    private let setting: Setting

    /// - Parameter megabytes: of files, in pieces of 40.
    static func measure(megabytes: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roundtable-bench-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let bench = try Archives(in: folder)
        try await bench.fill(megabytes: megabytes)
        try await bench.run()
    }

    private init(in folder: URL) throws {
        self.folder = folder
        let database = try SQLiteDatabase(path: folder.appending(path: "bench.sqlite").path)
        setting = Setting(
            database: database, clock: { Moment(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) },
            ids: IDSource(chance: Sealing.Chance.uint64), chance: Sealing.Chance.bytes, key: .random(),
            files: try FileStore(folder: folder.appending(path: "files")),
            site: Site(publicAddress: "http://localhost:8080"))
    }

    private func fill(megabytes: Int) async throws {
        try await Schema.migrator.migrate(setting.database, at: 0)
        try await World(setting).build(only: .active)
        let text = String(repeating: "What would have to be in place so that it happens on purpose? ", count: 12)
        var digests: [(String, Int)] = []
        for number in 0..<(megabytes / 40) {
            let incoming = try setting.files.begin()
            try incoming.write(Array("%PDF-1.4 \(number)\n".utf8))
            for _ in 0..<40 { try incoming.write(Sealing.Chance.bytes(1_000_000)) }
            let stored = try incoming.keep()
            digests.append((stored.digest, stored.size))
        }
        let files = digests
        try await setting.database.write(nil) { connection in
            let row = try connection.first(
                "SELECT m.network_id, m.person_id, d.id FROM membership m JOIN deliverable d ON d.network_id = m.network_id LIMIT 1"
            )
            guard let row else { return }
            let network: Int64 = try row["network_id"]
            let person: Int64 = try row["person_id"]
            let deliverable: Int64 = try row["id"]
            for thread in Int64(1)...1000 {
                try connection.run(
                    """
                    INSERT INTO thread (id, network_id, title, begun_by, begun_at, last_at, posts)
                    VALUES (\(thread), \(network), \("Conversation \(thread)"), \(person), 1, 1, 20)
                    """)
                for place in Int64(1)...20 {
                    let id = 10_000 + thread * 20 + place
                    try connection.run(
                        """
                        INSERT INTO post (id, network_id, thread_id, place, person_id, text, salt, posted_at)
                        VALUES (\(id), \(network), \(thread), \(place), \(person), \("\(id). \(text)"), \([UInt8(1)]), \(id))
                        """)
                }
            }
            for (number, (digest, size)) in files.enumerated() {
                try connection.run(
                    """
                    INSERT INTO attachment (id, network_id, holder, subject_id, digest, name, type, size, added_at)
                    VALUES (\(number + 1), \(network), 'post', \(10_021 + number), \(digest), 'scan.pdf',
                        'application/pdf', \(size), 1)
                    """)
            }
            for version in 1000...1200 {
                try connection.run(
                    """
                    INSERT INTO deliverable_version (network_id, deliverable_id, version, text, note, person_id, at)
                    VALUES (\(network), \(deliverable), \(version), \(text), '', \(person), 1)
                    """)
            }
        }
    }

    private func run() async throws {
        let (first, copy) = (folder.appending(path: "archive"), folder.appending(path: "copy"))
        let made = try await timed("archive, full") {
            try await Archive(setting, for: .full).write("groove", to: first)
        }
        print("files: \(made)")
        print("most memory: \(Self.peak) kB")
        _ = try await timed("verify") { try ArchivedNetwork(first).verify() }
        _ = try await timed("copying and hashing the same files") {
            let bag = try BagWriter(copy)
            for path in try Bag(first).paths {
                try bag.copy(first.appending(path: "data/\(path)"), to: path)
            }
        }
        _ = try await timed("archive, public") {
            try await Archive(setting, for: .public).write("groove", to: folder.appending(path: "public"))
        }
        print("most memory: \(Self.peak) kB")
    }

    private func timed<Answer>(_ what: String, _ work: () async throws -> Answer) async throws -> Answer {
        let start = ContinuousClock.now
        let answer = try await work()
        print("\(what): \(ContinuousClock.now - start)")
        return answer
    }

    private static var peak: String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        return status.firstMatch(of: /VmHWM:\s+(\d+)/).map { String($0.1) } ?? "?"
    }
}
