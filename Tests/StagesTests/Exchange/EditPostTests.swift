import Stages
import TestKit
import Testing

struct EditPostTests {
    @Test func `its author changes a post within the day, and the earlier text is kept`() async throws {
        try await House.talking { house in
            let (address, thread) = try await post(in: house)
            let author = try await house.browser(as: .careMember)
            let before = try await house.events(house.groove())
            #expect(try await author.get("/networks/groove/conversations/\(thread)").body.contains("Change it"))
            let reply = try await author.send("\(address)/text", ["text": "Who pays mentors from the second year on?"])
            #expect(reply.status == 303)
            let page = try await house.browser(as: .practicalMember).get(address).body
            #expect(page.contains("Who pays mentors from the second year on?"))
            #expect(page.contains("<del>"))
            #expect(try await house.events(house.groove()) == before + ["post.edited"])
        }
    }

    @Test func `others may not change it, nobody may after a day, and each is told why`() async throws {
        try await House.talking { house in
            let (address, _) = try await post(in: house)
            let other = try await house.browser(as: .practicalMember).send("\(address)/text", ["text": "Mine"])
            #expect(other.status == 409 && other.body.contains("Only whoever wrote this can change it."))
            #expect(try await house.browser(as: .stranger).send("\(address)/text", ["text": "Mine"]).status == 404)
            house.clock.advance(seconds: 86_401)
            let late = try await house.browser(as: .careMember).send("\(address)/text", ["text": "Late"])
            #expect(late.status == 409 && late.body.contains("A post can be changed within a day."))
        }
    }

    private func post(in house: House) async throws -> (address: String, thread: String) {
        let thread = try await house.conversation()
        let page = try await house.browser(as: .careMember).get("/networks/groove/conversations/\(thread)").body
        let post = page.firstMatch(of: /id="post-([0-9a-z]{13})"/).map { String($0.1) } ?? "-"
        return ("/networks/groove/posts/\(post)", thread)
    }
}
