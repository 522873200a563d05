import Domain
import Followers
import Foundation
import Logging
import Mail
import Stages
import Storage
import TestKit
import Testing

/// Two servers on one database do everything once between them.
struct TwoServersTests {
    private static func write(_ count: Int, in house: House) async throws {
        try await house.setting.keep(as: .clock) { scene in
            let rows = (1...count).map { number -> SQL in
                "\(Int64(number)), 0, \("person\(number)@members.example"), 'en', 'News', 'A letter.', 1, 1"
            }
            try scene.connection.run("DELETE FROM outbox")
            try scene.connection.insert(
                rows, into: "outbox (id, network_id, email, language, subject, body, made_at, due_at)")
        }
    }

    @Test func `letters that both reach for at the same moment are taken by one of them`() async throws {
        try await House.at(.design) { house in
            try await Self.write(40, in: house)
            let setting = house.setting
            @Sendable func take(resting seconds: Double) async throws -> [Int64] {
                try await setting.keep(as: .clock) { scene in
                    let taken = try OutboxStore(scene.connection, setting).take(30, at: scene.now).map(\.id)
                    Foundation.Thread.sleep(forTimeInterval: seconds)
                    return taken
                }
            }
            async let one = take(resting: 0.4)
            try await Task.sleep(for: .milliseconds(150))
            async let other = take(resting: 0)
            let taken = try await (one, other)
            #expect(taken.0.count == 30)
            #expect(Set(taken.0).isDisjoint(with: taken.1))
            let rest = try await take(resting: 0)
            #expect(Set(taken.0 + taken.1 + rest) == Set(1...40))
            #expect(try await take(resting: 0).isEmpty)
        }
    }

    @Test(.enabled(if: SMTPSink.isAvailable, "aiosmtpd is not installed"))
    func `two mailers at work on one outbox send each letter once`() async throws {
        let sink = try SMTPSink()
        let site = Site(
            publicAddress: "https://learn.example.org", mailFrom: "roundtable@learn.example.org",
            smtp: "smtp://127.0.0.1:\(sink.port)")
        try await House.at(.design, site: site) { house in
            try await Self.write(220, in: house)
            let mailers = try [#require(Mailer(house.setting)), #require(Mailer(house.setting))]
            while try await house.count("SELECT count(*) FROM outbox WHERE sent_at IS NULL") > 0 {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for mailer in mailers { group.addTask { while try await mailer.round() > 0 {} } }
                    try await group.waitForAll()
                }
            }
            let receivers = try sink.letters().flatMap(\.recipients)
            #expect(receivers.count == 220 && Set(receivers).count == 220)
        }
    }

    @Test func `what was taken and not tried is due again at once`() async throws {
        try await House.at(.design) { house in
            try await Self.write(3, in: house)
            let taken = try await house.setting.keep(as: .clock) { scene in
                let outbox = OutboxStore(scene.connection, scene.setting)
                let taken = try outbox.take(3, at: scene.now).map(\.id)
                try outbox.sent([taken[0]], at: scene.now)
                try outbox.giveBack(taken, at: scene.now)
                return try outbox.take(3, at: scene.now).map(\.id)
            }
            #expect(taken == [2, 3], "what was sent is not sent again")
            #expect(Int64(Patience().round + Patience().letter) < OutboxStore.lease, "a round ends before others take")
        }
    }
}
