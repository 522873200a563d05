import Domain
import Stages
import TestKit
import Testing

/// What somebody answers for few eyes stays there: not below a post, not among the letters that wait.
struct PrivateReplyTests {
    private static let nilufar = "nilufar@practicalaction.example"
    private static let proof =
        "Authentication-Results: mx.learn.example.org; dmarc=pass header.from=practicalaction.example"
    private static let own = "reply+groove@learn.example.org"
    private static let readers: [Cast.Part] = [.careMember, .facilitator, .convener]

    /// A question to think about, put to Nilufar, and the address that answers it.
    private static func question(in house: House) async throws -> OutboxStore.Message {
        _ = try await house.leaving()
        let asked = try await house.browser(as: .facilitator).send(
            "/networks/groove/reflection/questions/new",
            ["text": "What surprised you?", "people": "\(house.cast[.practicalMember])"])
        #expect(asked.status == 303)
        return try #require(
            try await house.leaving(to: nilufar).last { $0.subject.contains("a question to think about") })
    }

    private static func waiting(in house: House, for part: Cast.Part) async throws -> String {
        let browser = try await house.browser(as: part)
        let list = try await browser.get("/networks/groove/letters")
        var shown = list.body + (try await browser.get("/networks/groove/letters.json").body)
        for found in list.body.matches(of: /href="(\/networks\/groove\/letters\/\w{13})"/) {
            for ending in ["", ".json", "/conversation"] {
                shown += try await browser.get(String(found.1) + ending).body
            }
        }
        return shown
    }

    private static func answers(in house: House) async throws -> [OutboxStore.Message] {
        try await house.leaving(to: nilufar).filter { $0.answers != nil }
    }

    @Test func `a digest answered with a post and something private shows the others the post alone`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let daily = ["rhythm": "daily"]
            #expect(
                try await house.browser(as: .practicalMember).send("/networks/groove/your-mail", daily).status == 303)
            _ = try await Self.question(in: house)
            let thread = try await house.conversation()
            house.clock.advance(days: 1)
            let letters = try await house.leaving(to: Self.nilufar)
            let digest = try #require(letters.last { $0.subject.contains("what is new") })
            let post = try #require(digest.body.firstMatch(of: /— Paying mentors —\n\nReply “(\d+)”/)).1
            let answer = try #require(digest.body.firstMatch(of: /Reply “(\d+)” and your answer; it stands/)).1
            let text = """
                \(post) The firms pay.
                \(answer) My own team works against me.

                On Monday, Roundtable wrote:
                > WHAT WAITS FOR YOU
                > Only I was asked this
                """
            let report = try await house.receive(House.mail(to: digest.reply ?? "", text))
            #expect(report.action == "addPost")
            #expect(try await house.events(house.groove()).suffix(2) == ["post.added", "reflectiveQuestion.answered"])
            for part in Self.readers {
                let browser = try await house.browser(as: part)
                let path = "/networks/groove/conversations/\(thread)"
                let page = try await browser.get(path).body
                #expect(page.contains("The firms pay."))
                var shown = page + (try await browser.get(path + ".json").body)
                for found in page.matches(of: /\/networks\/groove\/posts\/\w{13}/) {
                    let original = try await browser.get(String(found.0) + "/original")
                    shown += original.body + (try await browser.get(String(found.0) + "/original.json").body)
                }
                #expect(!shown.contains("works against me") && !shown.contains("Only I was asked"), "\(part)")
            }
            let alone = House.mail(
                to: digest.reply ?? "", id: "2@x", "\(post) And the schools.\n\nOn Monday, Roundtable wrote:\n> Only I")
            #expect(try await house.receive(alone).action == "addPost")
            let page = try await house.posts(in: thread)
            #expect(page.contains("And the schools.") && !page.contains("Only I"), "a digest is nobody else's to read")
        }
    }

    @Test func `others read five lines of an original's head, its author and those who lead all of it`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let head = "Received: from laptop.home.example ([192.0.2.77])\nCc: My Boss <boss@practicalaction.example>"
            _ = try await house.receive(House.mail(to: letter.reply ?? "", head: head, "The firms do."))
            let page = try await house.posts(in: thread)
            let path = String(try #require(page.firstMatch(of: /\/networks\/groove\/posts\/\w+\/original/)).0)
            for part in [Cast.Part.practicalMember, .facilitator] {
                let shown = try await house.browser(as: part).get(path).body
                #expect(shown.contains("192.0.2.77") && shown.contains("The firms do."))
            }
            for ending in ["", ".json"] {
                let shown = try await house.browser(as: .careMember).get(path + ending).body
                #expect(!shown.contains("192.0.2.77") && !shown.contains("My Boss"))
                #expect(shown.contains("The firms do.") && shown.contains("1@mail.example"))
            }
        }
    }

    @Test(arguments: ["Journal", "Re: My journal", "Mon journal : avril"])
    func `a journal entry that nothing proves waits without its words, and nobody can post it`(subject: String)
        async throws
    {
        try await House.corresponding { house in
            let entry = House.mail(to: Self.own, subject: subject + " of doubts", "My own team works against me.")
            let report = try await house.receive(entry)
            #expect(report.held && report.action == nil)
            for part in [Cast.Part.facilitator, .convener] {
                let shown = try await Self.waiting(in: house, for: part)
                #expect(shown.contains("A private letter") && shown.contains("Nilufar Rahman"))
                #expect(!shown.contains("works against me") && !shown.contains("of doubts"))
            }
            let facilitator = try await house.browser(as: .facilitator)
            let list = try await facilitator.get("/networks/groove/letters").body
            let path = String(try #require(list.firstMatch(of: /\/networks\/groove\/letters\/\w{13}/)).0)
            let before = try await house.events(house.groove())
            let fields = ["person": house.cast[.practicalMember].description, "thread": "new"]
            #expect(try await facilitator.send("\(path)/conversation", fields).status == 409)
            #expect(try await house.events(house.groove()) == before)
            #expect(try await facilitator.send("\(path)/reason", ["reason": "She was told."]).status == 303)
        }
    }

    @Test func `a private reply to an expired address comes back to its writer with a fresh one`() async throws {
        try await House.corresponding { house in
            let question = try await Self.question(in: house)
            house.clock.advance(days: 121)
            let late = House.mail(to: question.reply ?? "", id: "late@x", "My own team works against me.")
            let report = try await house.receive(late)
            #expect(!report.held && report.reason == "Its reply address is no longer good.")
            let answer = try #require(try await Self.answers(in: house).first)
            #expect(answer.body.contains("> My own team works against me.") && answer.reply != nil)
            #expect(try await !Self.waiting(in: house, for: .facilitator).contains("works against me"))
            let again = House.mail(to: answer.reply ?? "", id: "again@x", "My own team works against me.")
            #expect(try await house.receive(again).action == "answerQuestion")
        }
    }

    @Test func `a private reply from another mailbox waits without its words`() async throws {
        try await House.corresponding { house in
            let question = try await Self.question(in: house)
            let other = "Nilufar <nilufar@home.example>"
            let report = try await house.receive(
                House.mail(from: other, to: question.reply ?? "", "My own team works against me."))
            #expect(report.held)
            let shown = try await Self.waiting(in: house, for: .facilitator)
            #expect(shown.contains("nilufar@home.example") && !shown.contains("works against me"))
        }
    }

    @Test func `a journal entry over the limit and a digest reply without numbers come back whole`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let long = String(repeating: "We tried it. ", count: 1_700)
            let entry = House.mail(to: Self.own, id: "j@x", subject: "Journal", head: Self.proof, long + "The end.")
            let report = try await house.receive(entry)
            #expect(!report.held && report.reason == "It is longer than a post may be.")
            let answer = try #require(try await Self.answers(in: house).first)
            #expect(answer.reply != nil && answer.body.contains("We tried it.") && answer.body.count > 20_000)
            #expect(try await !Self.waiting(in: house, for: .facilitator).contains("We tried it."))

            _ = try await house.browser(as: .practicalMember).send("/networks/groove/your-mail", ["rhythm": "daily"])
            _ = try await house.conversation()
            _ = try await house.activity()
            house.clock.advance(days: 1)
            let letters = try await house.leaving(to: Self.nilufar)
            let digest = try #require(letters.last { $0.subject.contains("what is new") })
            let bare = House.mail(to: digest.reply ?? "", id: "b@x", "My own team works against me.")
            let unclear = try await house.receive(bare)
            #expect(!unclear.held && unclear.action == nil)
            let asked = try #require(try await Self.answers(in: house).first)
            #expect(asked.body.contains("works against me") && asked.body.contains("Begin each answer"))
            #expect(!asked.body.contains("facilitator can read") && asked.reply != nil)
            #expect(try await !Self.waiting(in: house, for: .facilitator).contains("works against me"))
        }
    }
}
