import Domain
import Files
import Followers
import Foundation
import Logging
import SQLiteStorage
import Sealing
import Stages
import Storage

/// How fast letters leave and come in: one post told to many members, each by a letter of their own, and their replies.
struct MailRuns {
    private let folder: URL
    private let setting: Setting
    private let sink: LocalSink

    static func measure(_ arguments: [String]) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roundtable-bench-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let count = arguments.dropFirst().first.flatMap { Int($0) }
        let runs = try MailRuns(in: folder)
        if arguments.first == "deliver" {
            try await runs.deliver(count ?? 10_000)
        } else {
            try await runs.receive(count ?? 2_000)
        }
        await runs.setting.database.shutdown()
    }

    private init(in folder: URL) throws {
        self.folder = folder
        sink = try LocalSink()
        let database = try SQLiteDatabase(path: folder.appending(path: "bench.sqlite").path)
        setting = Setting(
            database: database, clock: { Moment(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) },
            ids: IDSource(chance: Sealing.Chance.uint64), chance: Sealing.Chance.bytes, key: .random(),
            files: try FileStore(folder: folder.appending(path: "files")),
            site: Site(
                publicAddress: "https://learn.example.org", mailFrom: "roundtable@learn.example.org",
                smtp: "smtp://127.0.0.1:\(sink.port)", replies: ReplyPattern("reply+*@learn.example.org")))
    }

    /// From the post to the last letter taken: written for each member, made into its parts, handed over and recorded.
    private func deliver(_ count: Int) async throws {
        let rounds = try await begin(count)
        let clock = ContinuousClock()
        let written = try await clock.measure { try await rounds.performJobs() }
        let delivered = try await clock.measure {
            guard let mailer = Mailer(setting) else { return }
            while try await mailer.round() > 0 {}
        }
        let (writing, leaving) = (Self.seconds(written), Self.seconds(delivered))
        print("letters taken by the sink: \(sink.taken)")
        print("written:   \(Int(Double(count) / writing)) a second (\(Self.shown(writing)) s)")
        print("delivered: \(Int(Double(count) / leaving)) a second (\(Self.shown(leaving)) s)")
        print("both:      \(Int(Double(count) / (writing + leaving))) a second")
    }

    /// Replies of that many members, each a post, taken in one after the other and then sixteen at a time.
    private func receive(_ count: Int) async throws {
        try await begin(count).performJobs()
        let setting = setting
        let replies = try await setting.keep(as: .clock) { scene in
            try OutboxStore(scene.connection, scene.setting).take(count, at: scene.now)
        }.filter { $0.reply != nil }.map { letter -> [UInt8] in
            let quoted = letter.body.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
            return Array(
                """
                From: <\(letter.email)>
                To: <\(letter.reply ?? "")>
                Subject: Re: \(letter.subject)
                Message-ID: <\(letter.id)@mail.example>

                The firms pay them for two seasons, in our case; afterwards the farmers do.

                On Monday, Roundtable <\(letter.reply ?? "")> wrote:
                \(quoted)
                """.utf8)
        }
        let half = replies.count / 2
        let clock = ContinuousClock()
        let alone = try await clock.measure {
            for reply in replies.prefix(half) { _ = try await Reception(setting).receive(reply) }
        }
        let together = try await clock.measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (place, reply) in replies.dropFirst(half).enumerated() {
                    if place >= 16 { _ = try await group.next() }
                    group.addTask { _ = try await Reception(setting).receive(reply) }
                }
                try await group.waitForAll()
            }
        }
        print("one after the other: \(Int(Double(half) / Self.seconds(alone))) a second")
        print("sixteen at a time:   \(Int(Double(replies.count - half) / Self.seconds(together))) a second")
    }

    /// A network with so many members, and a conversation that one of it has just begun.
    private func begin(_ count: Int) async throws -> Rounds {
        try await Schema.migrator.migrate(setting.database, at: 0)
        let cast = try await World(setting).build(only: .active)
        let rounds = Rounds(setting, logger: Logger(label: "bench"))
        try await rounds.performJobs()
        let network = try await setting.database.write(nil) { connection -> ID<Network> in
            try connection.run("DELETE FROM outbox")
            let network: ID<Network>? = try connection.value(
                "SELECT network_id FROM network_name WHERE slug = 'groove'")
            guard let network else { throw StorageError.engine("no network") }
            try connection.run(
                "UPDATE membership SET roles = 'reviewer' WHERE network_id = \(network) AND person_id <> \(cast[.facilitator])"
            )
            for number in Int64(1)...Int64(count) {
                try connection.run(
                    "INSERT INTO person (id, name, language, made_at) VALUES (\(number), \("Member \(number)"), 'en', 1)"
                )
                try connection.run(
                    "INSERT INTO address (email, person_id) VALUES (\("member\(number)@members.example"), \(number))")
                try connection.run(
                    """
                    INSERT INTO membership (network_id, person_id, name, roles, since)
                    VALUES (\(network), \(number), \("Member \(number)"), 'member', 1)
                    """)
            }
            return network
        }
        try await World(setting).act(
            BeginThread("Paying mentors", under: nil, "Who pays **mentors**, for how long, and out of which budget?"),
            in: network, as: cast[.facilitator])
        return rounds
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func shown(_ seconds: Double) -> String { String(format: "%.2f", seconds) }
}
