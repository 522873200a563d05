import Domain
import Stages
import TestKit
import Testing

/// What somebody answers for few eyes stays there: not below a post, not among the letters that wait.
struct PrivateReplyTests {
    private static let nilufar = "nilufar@practicalaction.example"
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
}
