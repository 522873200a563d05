import Followers
import Logging
import Stages
import TestKit
import Testing

struct CloseThreadTests {
    @Test func `whoever began it closes it with an outcome, and it leaves exactly this event`() async throws {
        try await House.talking { house in
            let thread = try await house.conversation()
            let before = try await house.events(house.groove())
            let member = try await house.browser(as: .careMember)
            let reply = try await member.send(
                "/networks/groove/conversations/\(thread)/outcome",
                ["outcome": "The firms pay from the second year on."])
            #expect(reply.status == 303)
            let page = try await member.get("/networks/groove/conversations/\(thread)").body
            #expect(page.contains("The outcome") && page.contains("The firms pay from the second year on."))
            #expect(try await member.get("/networks/groove/conversations").body.contains("Closed with an outcome"))
            #expect(try await house.events(house.groove()) == before + ["thread.closed"])
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let letters: Int? = try await house.setting.database.read {
                try $0.value("SELECT count(*) FROM outbox WHERE subject LIKE '%the outcome of “Paying mentors”'")
            }
            #expect((letters ?? 0) >= 3)
        }
    }

    @Test func `another member may not close it, nobody answers once it is closed, and each is told why`() async throws
    {
        try await House.talking { house in
            let thread = try await house.conversation()
            let other = try await house.browser(as: .practicalMember)
            let refused = try await other.send("/networks/groove/conversations/\(thread)/outcome", ["outcome": "Done"])
            #expect(refused.status == 409 && refused.body.contains("Whoever began this conversation closes it"))
            let facilitator = try await house.browser(as: .facilitator)
            #expect(
                try await facilitator.send("/networks/groove/conversations/\(thread)/outcome", ["outcome": "Done"])
                    .status == 303)
            let late = try await other.send("/networks/groove/conversations/\(thread)/posts", ["text": "But"])
            #expect(late.status == 409 && late.body.contains("The facilitator may open it again."))
            #expect(
                try await house.browser(as: .stranger).send(
                    "/networks/groove/conversations/\(thread)/outcome", ["outcome": "x"]
                ).status == 404)
        }
    }

    @Test func `only the facilitator opens it again`() async throws {
        try await House.talking { house in
            let thread = try await house.conversation()
            let facilitator = try await house.browser(as: .facilitator)
            let address = "/networks/groove/conversations/\(thread)/reopen"
            #expect(try await facilitator.send(address).status == 409)
            _ = try await facilitator.send("/networks/groove/conversations/\(thread)/outcome", ["outcome": "Done"])
            let before = try await house.events(house.groove())
            let member = try await house.browser(as: .careMember)
            let refused = try await member.send(address)
            #expect(refused.status == 409 && refused.body.contains("Only facilitators can do this."))
            #expect(
                try await member.get("/networks/groove/conversations/\(thread)").body.contains("aria-disabled=\"true\"")
            )
            #expect(try await facilitator.send(address).status == 303)
            #expect(try await house.events(house.groove()) == before + ["thread.reopened"])
            #expect(
                try await member.send("/networks/groove/conversations/\(thread)/posts", ["text": "Then"]).status == 303)
        }
    }
}
