import Stages
import TestKit
import Testing

struct AnswerActivityTests {
    @Test func `each says whether they come, says it anew, and it leaves exactly these events`() async throws {
        try await House.talking { house in
            let activity = try await house.activity()
            let member = try await house.browser(as: .practicalMember)
            #expect(
                try await member.get("/networks/groove").body.contains(
                    "Say whether you come to “Before the second season”"))
            let before = try await house.events(house.groove())
            #expect(try await member.send("\(activity)/answer", ["answer": "maybe"]).status == 303)
            #expect(try await member.send("\(activity)/answer", ["answer": "yes"]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["activity.answered", "activity.answered"])
            let page = try await house.browser(as: .careMember).get(activity).body
            #expect(page.contains("They come") && page.contains("Nilufar Rahman"))
            #expect(
                try await !member.get("/networks/groove").body.contains(
                    "Say whether you come to “Before the second season”"))
        }
    }

    @Test func `once it has begun it is too late, and the reason is said`() async throws {
        try await House.talking { house in
            let activity = try await house.activity()
            house.clock.advance(days: 9)
            let member = try await house.browser(as: .practicalMember)
            let reply = try await member.send("\(activity)/answer", ["answer": "yes"])
            #expect(reply.status == 409 && reply.body.contains("This has begun already"))
        }
    }
}
