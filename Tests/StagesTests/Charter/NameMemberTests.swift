import TestKit
import Testing

struct NameMemberTests {
    private let answers = ["name": "Sam Example", "email": "sam@house.example", "organisation": "First House"]

    @Test func `a convener gives somebody a place; the address stays with the house`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            let reply = try await convener.send(
                "/networks/groove/people/new", answers, several: ["roles": ["member", "reviewer"]])
            #expect(reply.status == 303)
            let page = try await house.browser(as: .sponsor).get("/networks/groove/people").body
            #expect(page.contains("Sam Example") && page.contains("First House") && !page.contains("sam@house.example"))
            #expect(try await house.events(house.groove()) == before + ["member.named"])
        }
    }

    @Test func `nobody becomes operator or facilitator this way, and only conveners give places`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            for role in ["operator", "facilitator", "nonsense"] {
                let reply = try await convener.send("/networks/groove/people/new", answers, several: ["roles": [role]])
                #expect(reply.status == 422)
            }
            let reply = try await house.browser(as: .facilitator).send(
                "/networks/groove/people/new", answers, several: ["roles": ["member"]])
            #expect(reply.status == 409)
        }
    }
}
