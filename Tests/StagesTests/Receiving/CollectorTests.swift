import Domain
import Followers
import Logging
import Mail
import Stages
import TestKit
import Testing

/// Letters are collected from a real mailbox, each once.
@Suite(.enabled(if: Dovecot.isAvailable, "dovecot-imapd is not installed"))
struct CollectorTests {
    private static func site(_ mailbox: String) -> Site {
        Site(
            publicAddress: "https://learn.example.org", mailFrom: "roundtable@learn.example.org",
            replies: ReplyPattern("reply+*@learn.example.org"), mailbox: mailbox)
    }

    private static func collector(_ house: House) throws -> Collector {
        try #require(Collector(house.setting, logger: Logger(label: "test")))
    }

    @Test func `a reply in the mailbox stands in the conversation, and is moved away once it is kept`() async throws {
        let dovecot = try Dovecot()
        try await House.talking(site: Self.site(dovecot.address + "?move=Taken%20in")) { house in
            let (thread, letter) = try await house.letterAboutConversation()
            try dovecot.deliver(House.mail(to: letter.reply ?? "", "The firms do.\n\n-- \nNilufar"))
            try dovecot.deliver("No letter at all")
            let collector = try Self.collector(house)
            #expect(try await collector.round() == 2)
            #expect(try await house.posts(in: thread).contains("The firms do."))
            #expect(try dovecot.letters().isEmpty)
            #expect(try dovecot.letters(in: "Taken in").count == 2)
            #expect(try await collector.round() == 0)
        }
    }

    @Test func `without a folder to move to it is marked, and what comes twice does nothing twice`() async throws {
        let dovecot = try Dovecot()
        try await House.talking(site: Self.site(dovecot.address)) { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let text = House.mail(to: letter.reply ?? "", "Only once.")
            try dovecot.deliver(text)
            try dovecot.deliver(text)
            let collector = try Self.collector(house)
            #expect(try await collector.round() == 2)
            #expect(try await house.posts(in: thread).split(separator: "Only once.").count == 2)
            #expect(try dovecot.letters().allSatisfy { $0.hasSuffix(":2,Sa") })
            #expect(try await collector.round() == 0)
        }
    }

    @Test func `what one person sends is taken in as it was sent, whoever else writes meanwhile`() async throws {
        let dovecot = try Dovecot()
        try await House.talking(site: Self.site(dovecot.address)) { house in
            let (thread, letter) = try await house.letterAboutConversation()
            for number in 1...8 {
                try dovecot.deliver(
                    House.mail(to: letter.reply ?? "", id: "\(number)@mail.example", "Part \(number) of eight."))
                try dovecot.deliver(
                    House.mail(from: "S \(number) <s\(number)@x.example>", to: "y@z.example", id: "\(number)@x", "Hm."))
            }
            #expect(try await Self.collector(house).round() == 16)
            let page = try await house.posts(in: thread)
            let places = try (1...8).map { try #require(page.firstRange(of: "Part \($0) of eight.")).lowerBound }
            #expect(places == places.sorted())
        }
    }

    @Test func `a letter that fails whenever it is tried keeps no other waiting, and waits for somebody in the end`()
        async throws
    {
        let dovecot = try Dovecot()
        try await House.talking(site: Self.site(dovecot.address)) { house in
            let (thread, letter) = try await house.letterAboutConversation()
            func deliver(_ id: String, _ text: String) throws {
                try dovecot.deliver(House.mail(to: letter.reply ?? "", id: "\(id)@mail.example", text))
            }
            // From now on a second post of these words fails in the database, whoever tries it.
            try await house.run("CREATE UNIQUE INDEX once_only ON post (thread_id) WHERE text = 'Say it once.'")
            try deliver("1", "Say it once.")
            try deliver("2", "Say it once.")
            try deliver("3", "And go on.")
            let collector = try Self.collector(house)
            #expect(try await collector.round() == 2)
            #expect(try await house.posts(in: thread).contains("And go on."))
            #expect(try await collector.round() == 0)
            #expect(try await collector.round() == 1)
            #expect(try await collector.round() == 0 && dovecot.letters().allSatisfy { $0.hasSuffix(":2,Sa") })
            let held = try await house.browser(as: .facilitator).get("/networks/groove/letters").body
            #expect(held.contains("Something of ours failed whenever it was tried."))
            try await house.run("DROP INDEX once_only")
            let again = try await house.receive(
                House.mail(to: letter.reply ?? "", id: "2@mail.example", "Say it once."))
            #expect(again.held && again.action == nil)
            #expect(try await house.posts(in: thread).split(separator: "Say it once.").count == 2)
        }
    }

    @Test func `a letter that was fetched, but not kept, is fetched again`() async throws {
        let dovecot = try Dovecot()
        let letterbox = Letterbox(try #require(IMAPServer(address: dovecot.address)))
        try dovecot.deliver(House.mail(to: "x@y.example", "Body"))
        let first = try await letterbox.collect(10)
        #expect(first.count == 1 && String(decoding: first[0].bytes, as: UTF8.self).contains("\r\n\r\nBody\r\n"))
        let second = try await letterbox.collect(10)
        #expect(second.map(\.number) == first.map(\.number))
        try await letterbox.settle(second.map(\.number))
        #expect(try await letterbox.collect(10).isEmpty)
        let wrong = Letterbox(try #require(IMAPServer(address: "imap://reader:wrong@127.0.0.1:\(dovecot.port)/INBOX")))
        await #expect(throws: IMAPFault.self) { try await wrong.collect(1) }
    }

    @Test func `a mailbox is TLS, STARTTLS, or on this machine, and its password stays out of sight`() throws {
        #expect(IMAPServer(address: "imap://a:b@mail.example/INBOX")?.security == .startTLS)
        #expect(IMAPServer(address: "imaps://a:b@mail.example")?.port == 993)
        #expect(IMAPServer(address: "imap://a:b@127.0.0.1:143")?.security == SMTPServer.Security.none)
        #expect(
            IMAPServer(address: "http://a:b@mail.example") == nil && IMAPServer(address: "imaps://mail.example") == nil)
        #expect(IMAPServer(address: "imaps://a:b@mail.example?move=x%0d%0ay") == nil)
        #expect(
            "\(String(describing: IMAPServer(address: "imaps://a:geheim@mail.example")))".contains("geheim") == false)
    }
}
