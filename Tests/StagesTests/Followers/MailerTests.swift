import Domain
import Followers
import Foundation
import Mail
import Stages
import Storage
import TestKit
import Testing

/// Letters really leave: to a mail server on loopback.
@Suite(.enabled(if: SMTPSink.isAvailable, "aiosmtpd is not installed"))
struct MailerTests {
    private func outbox(_ house: House) async throws -> [OutboxStore.Message] {
        try await house.setting.read(as: .clock) { scene in
            try OutboxStore(scene.connection, scene.setting).latest(100)
        }
    }

    private static func site(_ sink: SMTPSink) -> Site {
        Site(
            publicAddress: "https://learn.example.org", mailFrom: "roundtable@learn.example.org",
            smtp: "smtp://127.0.0.1:\(sink.port)")
    }

    @Test func `a link to sign in leaves by mail, signs in, and its secret stays in no table`() async throws {
        let sink = try SMTPSink()
        try await House.at(.design, site: Self.site(sink)) { house in
            let browser = try await house.browser()
            #expect(
                try await browser.send("/sign-in", ["email": "amina@programme.example", "back": "/you"]).status == 200)
            let waiting = try #require(try await outbox(house).first)
            #expect(waiting.body.contains("••••••"), "the operator reads the letter, but not its secret")

            _ = try await Mailer(house.setting)?.round()
            let letter = try IncomingMessage(parsing: try #require(try sink.letters().first).bytes)
            let text = try #require(letter.text)
            let link = try #require(text.firstMatch(of: /https:\/\/learn\.example\.org(\/sign-in\/(\w+)\S*)/))
            let secret = String(link.2)
            for table in ["outbox", "link", "event", "job"] {
                let rows = try await house.setting.database.read { connection in
                    try connection.rows(
                        [
                            "outbox": "SELECT * FROM outbox", "link": "SELECT * FROM link",
                            "event": "SELECT * FROM event", "job": "SELECT * FROM job",
                        ][table] ?? "SELECT 1")
                }
                #expect(!rows.contains { "\($0.values)".contains(secret) }, "the secret stands in \(table)")
            }
            let sent = try #require(try await outbox(house).first)
            #expect(sent.sent != nil)

            #expect(try await browser.get(String(link.1)).body.contains("Sign in now"))
            let reply = try await browser.send(String(link.1), ["back": "/you"])
            #expect(reply.status == 303)
            #expect(reply.location == "/you")
            #expect(try await browser.get("/you").body.contains("Amina Odhiambo"))
        }
    }

    @Test func `an address that refuses for good rests; one that is busy is tried again`() async throws {
        let sink = try SMTPSink()
        try await House.at(.design, site: Self.site(sink)) { house in
            try await house.setting.keep(as: .clock) { scene in
                let people = PeopleStore(scene)
                _ = try people.person(at: "gone@nowhere.example", named: "Gone")
                _ = try people.person(at: "later@nowhere.example", named: "Later")
            }
            let browser = try await house.browser()
            _ = try await browser.send("/sign-in", ["email": "gone@nowhere.example"])
            _ = try await browser.send("/sign-in", ["email": "later@nowhere.example"])
            _ = try await Mailer(house.setting)?.round()
            let messages = try await outbox(house)
            let gone = try #require(messages.first { $0.email == "gone@nowhere.example" })
            let later = try #require(messages.first { $0.email == "later@nowhere.example" })
            #expect(gone.isResting)
            #expect(gone.error?.contains("550") == true)
            #expect(!later.isResting)
            #expect(later.sent == nil)
            #expect(later.tries == 1)

            _ = try await Mailer(house.setting)?.round()
            #expect(
                try await outbox(house).first { $0.email == "later@nowhere.example" }?.tries == 1, "not before its time"
            )
            house.clock.advance(seconds: 3600)
            _ = try await Mailer(house.setting)?.round()
            #expect(try await outbox(house).first { $0.email == "later@nowhere.example" }?.tries == 2)
        }
    }

    @Test func `a letter nobody is known for is not written, and the answer is the same`() async throws {
        try await House.at(.design) { house in
            let known = try await house.browser().send("/sign-in", ["email": "amina@programme.example"])
            let unknown = try await house.browser().send("/sign-in", ["email": "amina@programmes.example"])
            #expect(known.status == unknown.status)
            #expect(try await outbox(house).count == 1)
        }
    }
}
