import Domain
import Followers
import Mail
import Sealing
import Stages
import TestKit
import Testing

/// The heads of letters that leave, and how somebody gets fewer of them.
struct MailStreamTests {
    private static func path(_ address: String) -> String {
        String(address.dropFirst("https://learn.example.org".count))
    }

    @Test func `one click without a session leaves the news, and what waits still comes`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let less = Self.path(try #require(letter.stream).less)
            let visitor = try await house.browser()
            #expect(try await visitor.get(less).status == 200)
            let before = try await house.events(house.groove())
            let type = "application/x-www-form-urlencoded"
            let end = less.last == "0" ? "1" : "0"
            #expect(
                try await visitor.send(raw: "List-Unsubscribe=One-Click", type: type, to: String(less.dropLast()) + end)
                    .status
                    != 200)
            #expect(try await house.events(house.groove()) == before)
            #expect(try await visitor.send(raw: "List-Unsubscribe=One-Click", type: type, to: less).status == 200)
            #expect(try await house.events(house.groove()) == before + ["rhythm.chosen"])
            _ = try await house.browser(as: .careMember).send(
                "/networks/groove/conversations/\(thread)/posts", ["text": "News."])
            _ = try await house.activity()
            let letters = try await house.leaving(to: "nilufar@practicalaction.example")
            #expect(letters.count == 1 && letters.first?.body.contains("Reply yes, no or maybe.") == true)
            let member = try await house.browser(as: .practicalMember)
            #expect(try await member.send("/networks/groove/your-mail", ["rhythm": "each"]).status == 303)
        }
    }

    @Test func `a later letter about a conversation refers to the first one to the same person`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            _ = try await house.browser(as: .careMember).send(
                "/networks/groove/conversations/\(thread)/posts", ["text": "More."])
            let later = try #require(try await house.leaving(to: letter.email).last)
            #expect(letter.first == nil && later.first == letter.id)
            #expect(later.reply != letter.reply)
        }
    }

    @Test func `a hosted relay hands letters over, signed, in time and once`() async throws {
        try await House.corresponding { house in
            let (thread, letter) = try await house.letterAboutConversation()
            let body = House.mail(to: letter.reply ?? "", "Over the web.")
            let relay = try await house.browser()
            let post: @Sendable (Int64, String) async throws -> Int = { ago, key in
                let time = house.clock.now.wholeSeconds - ago
                let code = Token.hmac(Array("\(time).\(body)".utf8), key: Array(key.utf8))
                let hex = Digest(bytes: code)?.hex ?? ""
                return try await relay.send(
                    raw: body, type: "message/rfc822", to: "/mail",
                    headers: ["Roundtable-Signature": "t=\(time),v1=\(hex)"]
                ).status
            }
            #expect(try await post(0, "another key") == 401)
            #expect(try await post(301, "a shared secret") == 401)
            #expect(try await post(0, "a shared secret") == 200)
            #expect(try await post(0, "a shared secret") == 409)
            #expect(try await post(1, "a shared secret") == 200, "the same letter anew does nothing")
            #expect(try await house.posts(in: thread).split(separator: "Over the web.").count == 2)
        }
        try await House.at(.design) { house in
            let unset = try await house.browser().send(raw: "x", type: "message/rfc822", to: "/mail")
            #expect(unset.status == 401, "the page for signing in, as at any address there is not")
        }
    }
}
