import Domain
import Followers
import Mail
import Stages
import Storage
import TestKit
import Testing

/// Letters that come back: whom to believe that they did, and where mail goes then.
struct ReturnedLetterTests {
    private static let nilufar = "nilufar@practicalaction.example"
    private static let second = "zakia@practicalaction.example"

    /// A report that the letter with this Message-ID will never arrive.
    private static func report(on id: String, to address: String, from number: Int) -> String {
        """
        From: MAILER-DAEMON@mx.example.net
        To: \(address)
        Message-ID: <b\(number)@mx.example.net>
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net

        Final-Recipient: rfc822; nilufar@practicalaction.example
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 No such user

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <\(id)>

        --b--
        """
    }

    private static func messageID(_ letter: OutboxStore.Message) -> String {
        OutboxMessage.messageID(letter.id, at: "learn.example.org")
    }

    @Test func `a report to a letter's own envelope puts the address to rest until its person wakes it`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let member = try await house.browser(as: .practicalMember)
            let place = ReturnAddress(letter.id).address(in: house.setting)
            #expect(place.hasPrefix("reply+") && place.prefix { $0 != "@" }.count <= 40)
            let report = try await house.receive(Self.report(on: "lost@somewhere", to: place, from: 1))
            #expect(!report.held && report.action == nil)
            let you = try await member.get("/you").body
            #expect(you.contains("Mail to nilufar@practicalaction.example came back") && you.contains("No such user"))
            _ = try await house.browser(as: .careMember).send(
                "/networks/groove/conversations/\(thread)/posts", ["text": "News."])
            #expect(try await house.leaving(to: Self.nilufar).isEmpty)
            let action = try #require(you.firstMatch(of: /action="(\/you\/addresses\/[^"]+)"/))
            _ = try await house.browser(as: .stranger).send(String(action.1))
            #expect(try await member.get("/you").body.contains("came back"), "not for somebody else to say")
            #expect(try await member.send(String(action.1)).status == 303)
            #expect(try await !member.get("/you").body.contains("came back"))
            #expect(try await !house.leaving(to: Self.nilufar).isEmpty)
        }
    }

    @Test func `a report that knows no more than a letter's Message-ID silences nobody`() async throws {
        try await House.corresponding { house in
            let (_, letter) = try await house.letterAboutConversation()
            let member = try await house.browser(as: .practicalMember)
            let secret = String(ReturnAddress(letter.id).address(in: house.setting).dropFirst(6).prefix(26))
            let last = secret.dropLast(3) + (secret.hasSuffix("aaa") ? "bbb" : "aaa")
            let places = [
                "roundtable@learn.example.org", "reply+groove@learn.example.org", letter.reply ?? "",
                "reply+\(last)@learn.example.org",
            ]
            for (number, place) in places.enumerated() {
                let id = Self.messageID(letter)
                let report = try await house.receive(Self.report(on: id, to: place, from: number))
                #expect(report.action == nil && !report.held)
                #expect(try await !member.get("/you").body.contains("came back"), "\(place)")
            }
        }
    }

    @Test func `mail goes to another address of somebody's while the first one rests, digests too`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let person = house.cast[.practicalMember]
            let second = Self.second
            _ = try await house.setting.keep(as: .clock) { scene in
                try scene.connection.run("INSERT INTO address (email, person_id) VALUES (\(second), \(person))")
            }
            let daily = ["rhythm": "daily"]
            let post: @Sendable (String) async throws -> Void = { text in
                _ = try await house.browser(as: .careMember).send(
                    "/networks/groove/conversations/\(thread)/posts", ["text": text])
            }
            #expect(
                try await house.browser(as: .practicalMember).send("/networks/groove/your-mail", daily).status == 303)
            try await post("Gathered before.")
            _ = try await house.leaving()
            let place = ReturnAddress(letter.id).address(in: house.setting)
            _ = try await house.receive(Self.report(on: Self.messageID(letter), to: place, from: 1))
            house.clock.advance(days: 1)
            let digests = try await house.leaving().filter { $0.subject.contains("what is new") }
            #expect(digests.map(\.email) == [second] && digests[0].body.contains("Gathered before."))
            let each = ["rhythm": "each"]
            _ = try await house.browser(as: .practicalMember).send("/networks/groove/your-mail", each)
            try await post("At once.")
            let told = try await house.leaving().filter { $0.body.contains("At once.") }.map(\.email)
            #expect(told.contains(second) && !told.contains(Self.nilufar))
        }
    }
}

/// What servers are shown as the sender.
@Suite(.enabled(if: SMTPSink.isAvailable, "aiosmtpd is not installed"))
struct EnvelopeTests {
    private static func envelope(replies: ReplyPattern?) async throws -> (sender: String, own: String) {
        let sink = try SMTPSink()
        let site = Site(
            publicAddress: "https://learn.example.org", mailFrom: "roundtable@learn.example.org",
            smtp: "smtp://127.0.0.1:\(sink.port)", replies: replies)
        let own = Gathered()
        try await House.at(.design, site: site) { house in
            _ = try await house.browser().send("/sign-in", ["email": "amina@programme.example"])
            let waiting = try await house.setting.read(as: .clock) { scene in
                try OutboxStore(scene.connection, scene.setting).latest(1)
            }
            _ = try await Mailer(house.setting)?.round()
            await own.add(ReturnAddress(try #require(waiting.first).id).address(in: house.setting))
        }
        let letter = try #require(try sink.letters().first)
        #expect(try IncomingMessage(parsing: letter.bytes).from?.address == "roundtable@learn.example.org")
        return (letter.sender, await own.all.first ?? "")
    }

    private actor Gathered {
        private(set) var all: [String] = []
        func add(_ address: String) { all.append(address) }
    }

    @Test func `each letter leaves with a sender of its own on its envelope, where replies have addresses`()
        async throws
    {
        let known = try await Self.envelope(replies: ReplyPattern("reply+*@learn.example.org"))
        #expect(known.sender == known.own && known.sender.hasPrefix("reply+"))
        #expect(try await Self.envelope(replies: nil).sender == "roundtable@learn.example.org")
    }
}
