import Domain
import Followers
import Foundation
import Logging
import Mail
import Stages
import Storage
import TestKit
import Testing

/// Letters that come in: who may act by them, once, and what becomes of the others.
struct ReceptionTests {
    @Test func `a reply stands in the conversation once, though it comes twice`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let reply = try #require(letter.reply)
            #expect(letter.body.contains("Reply to this letter to answer in the conversation."))
            #expect(reply.prefix { $0 != "@" }.count <= 40)
            let before = try await house.events(house.groove())
            let text = House.mail(
                to: "GROOVE <\(reply.uppercased())>",
                "The **firms** do.\n\nOn Monday, Roundtable <\(reply)> wrote:\n> Who pays mentors?")
            for _ in 1...2 {
                let report = try await house.receive(text)
                #expect(report.action == "addPost" && !report.held && report.person == "Nilufar Rahman")
            }
            #expect(try await house.events(house.groove()) == before + ["post.added"])
            let page = try await house.posts(in: thread)
            #expect(page.contains("<strong>firms</strong>") && page.contains("Nilufar Rahman"))
            #expect(page.contains("Who pays mentors?") && !page.contains(reply))
            let original = try #require(page.firstMatch(of: /href="(\/networks\/groove\/posts\/\w+\/original)"/))
            let secret = reply.drop { $0 != "+" }.dropFirst().prefix { $0 != "@" }
            for path in [String(original.1), String(original.1) + ".json"] {
                let shown = try await house.browser(as: .careMember).get(path)
                #expect(shown.status == 200 && shown.body.contains("The **firms** do."))
                #expect(!shown.body.lowercased().contains(secret))
            }
            #expect(try await house.browser(as: .sponsor).get(String(original.1)).status == 404)
        }
    }

    @Test func `reply addresses are forgotten a year after they were good, and not before`() async throws {
        try await House.corresponding { house in
            let reply = try #require(try await house.letterAboutConversation().letter.reply)
            func known() async throws -> Int {
                try await house.setting.database.read { try $0.value("SELECT count(*) FROM reply_address") ?? 0 }
            }
            let before = try await known()
            house.clock.advance(seconds: 480 * 86_400)
            #expect(try await ReplyAddressSweep(house.setting).round() == 0)
            let late = try await house.receive(House.mail(to: reply, "Still there?"))
            #expect(late.reason == "Its reply address is no longer good.")
            house.clock.advance(seconds: 10 * 86_400)
            #expect(try await ReplyAddressSweep(house.setting).round() == before && before > 0)
            #expect(try await known() == 0)
        }
    }

    @Test func `secrets of reply addresses stand in no table`() async throws {
        try await House.corresponding { house in
            let letter = try await house.letterAboutConversation().letter
            let secret = try #require(letter.reply).drop { $0 != "+" }.dropFirst().prefix { $0 != "@" }
            _ = try await house.receive(House.mail(to: letter.reply ?? "", "Yes.\n> \(letter.reply ?? "")"))
            let rows = try await house.setting.database.read { connection in
                try connection.rows("SELECT * FROM outbox").map { "\($0.values)" }
                    + connection.rows("SELECT * FROM reply_address").map { "\($0.values)" }
                    + connection.rows("SELECT * FROM received_letter").map { "\($0.values)" }
                    + connection.rows("SELECT * FROM post").map { "\($0.values)" }
            }
            #expect(rows.count > 4 && !rows.contains { $0.lowercased().contains(secret) })
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let waiting = try await house.setting.read(as: .clock) { scene in
                try OutboxStore(scene.connection, scene.setting).latest(1)
            }
            #expect(waiting.first?.reply == "reply+••••••@learn.example.org")
        }
    }

    @Test(arguments: [
        ("Joseph Banda <joseph@care.example>", "It came to one person’s reply address"),
        ("Somebody <somebody@nowhere.example>", "It came to one person’s reply address"),
    ])
    func `a reply address acts for nobody but the person it was made for`(from: String, reason: String) async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let before = try await house.events(house.groove())
            let report = try await house.receive(House.mail(from: from, to: letter.reply ?? "", "I am Nilufar."))
            #expect(report.held && report.action == nil && report.reason?.hasPrefix(reason) == true)
            #expect(try await house.events(house.groove()) == before)
            #expect(try await !house.posts(in: thread).contains("I am Nilufar."))
        }
    }

    @Test func `an expired address and a closed network do nothing, and the writer is told`() async throws {
        try await House.corresponding { house in
            let (_, letter) = try await house.letterAboutConversation()
            let network = try await house.groove()
            house.clock.advance(days: 121)
            let late = try await house.receive(House.mail(to: letter.reply ?? "", id: "late@x", "Too late?"))
            #expect(late.held && late.reason == "Its reply address is no longer good.")
            try await house.setting.keep(in: network, as: .clock) { try CharterStore($0).enter(.closed) }
            let closed = try await house.receive(House.mail(to: letter.reply ?? "", id: "closed@x", "Closed?"))
            #expect(closed.action == nil && closed.reason == "The network is closed.")
            let answers = try await house.leaving(to: "nilufar@practicalaction.example").filter { $0.answers != nil }
            #expect(answers.count == 2)
            #expect(answers.filter { $0.body.contains("Nothing of it is lost") }.count == 2)
        }
    }

    @Test func `a conversation found by In-Reply-To needs the word of our own relay`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let ours = OutboxMessage.messageID(letter.id, at: "learn.example.org")
            let forged = House.mail(
                to: "roundtable@learn.example.org", id: "f@x",
                head:
                    "In-Reply-To: <\(ours)>\nAuthentication-Results: mx.evil.example; dkim=pass header.d=practicalaction.example",
                "Forged.")
            let held = try await house.receive(forged)
            #expect(held.held && held.reason?.hasPrefix("Nothing proves") == true && held.network == "groove")
            let proven = House.mail(
                to: "roundtable@learn.example.org", id: "p@x",
                head:
                    "In-Reply-To: <\(ours)>\nAuthentication-Results: mx.learn.example.org; dkim=pass header.d=practicalaction.example",
                "Proven.")
            #expect(try await house.receive(proven).action == "addPost")
            let stranger = House.mail(
                from: "Pavel <pavel@elsewhere.example>", to: "roundtable@learn.example.org", id: "s@x",
                head: "In-Reply-To: <\(ours)>", "Let me in.")
            #expect(try await house.receive(stranger).held)
            let page = try await house.posts(in: thread)
            #expect(page.contains("Proven.") && !page.contains("Forged.") && !page.contains("Let me in."))
        }
    }

    @Test func `the network's own address begins a conversation where our relay vouches`() async throws {
        try await House.corresponding { house in
            let proof = "Authentication-Results: mx.learn.example.org; dmarc=pass header.from=practicalaction.example"
            let text = House.mail(
                to: "reply+groove@learn.example.org", subject: "Who trains the trainers?", head: proof, "We do not.")
            #expect(try await house.receive(text).action == "beginThread")
            let page = try await house.browser(as: .careMember).get("/networks/groove/conversations").body
            #expect(page.contains("Who trains the trainers?"))
            let bare = House.mail(to: "reply+groove@learn.example.org", id: "2@x", subject: "Unproven", "Hello")
            #expect(try await house.receive(bare).held)
        }
    }

    @Test(arguments: [
        "Auto-Submitted: auto-replied", "Precedence: auto_reply", "X-Spam-Flag: YES",
        "List-Id: <people.elsewhere.example>",
    ])
    func `machines, spam and lists post nothing and are not answered`(head: String) async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let report = try await house.receive(House.mail(to: letter.reply ?? "", head: head, "I am away."))
            #expect(report.action == nil)
            #expect(try await !house.posts(in: thread).contains("I am away."))
            let letters = try await house.leaving(to: "nilufar@practicalaction.example")
            #expect(letters.filter { $0.answers != nil }.isEmpty)
        }
    }

    @Test func `attachments are taken within the limits, and the writer hears of the others`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let large = Data(repeating: 65, count: 21 << 20).base64EncodedString(options: .lineLength76Characters)
            let text = House.mail(
                to: letter.reply ?? "", head: "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b",
                """
                --b
                Content-Type: text/plain

                Our rates.
                --b
                Content-Type: text/csv; name="rates.csv"
                Content-Disposition: attachment; filename="rates.csv"

                mentor,rate
                --b
                Content-Type: application/x-msdownload
                Content-Disposition: attachment; filename="run.exe"

                MZ
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename="long.txt"
                Content-Transfer-Encoding: base64

                \(large)
                --b--
                """)
            let report = try await house.receive(text)
            #expect(report.action == "addPost" && report.attachments.count == 3)
            let page = try await house.posts(in: thread)
            #expect(page.contains("Our rates.") && page.contains(">rates.csv<") && !page.contains(">run.exe<"))
            let answers = try await house.leaving(to: "nilufar@practicalaction.example").filter { $0.answers != nil }
            #expect(answers.count == 1 && answers[0].body.contains("“long.txt” is larger than 20 MB."))
            #expect(answers[0].body.contains("exe"))
        }
    }

    @Test func `what cannot be read is kept all the same, and a rehearsal keeps nothing`() async throws {
        try await House.corresponding { house in
            let letter = try await house.letterAboutConversation().letter
            #expect(try await Reception(house.setting).receive([]).isUnreadable)
            let before = try await house.events(house.groove())
            let report = try await Reception(house.setting).receive(
                Array(House.mail(to: letter.reply ?? "", "Perhaps.").utf8), isRehearsal: true)
            #expect(report.action == "addPost" && report.text == "Perhaps." && report.network == "groove")
            #expect(try await house.events(house.groove()) == before)
            let kept = try await house.setting.database.read { connection in
                try connection.column("SELECT reason FROM received_letter", as: String.self)
            }
            #expect(kept == ["unreadable"])
        }
    }
}
