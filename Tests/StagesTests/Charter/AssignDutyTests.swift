import TestKit
import Testing

struct AssignDutyTests {
    @Test func `a duty lies with one role, and can be dropped`() async throws {
        try await House.at(.design) { house in
            let facilitator = try await house.browser(as: .facilitator)
            let before = try await house.events(house.groove())
            let duty = ["duty": "Keeps the shared calendar", "role": "member"]
            #expect(try await facilitator.send("/networks/groove/duties/new", duty).status == 303)
            let page = try await facilitator.get("/networks/groove/charter/draft").body
            #expect(page.contains("Keeps the shared calendar"))
            let drops = page.matches(of: /action="(\/networks\/groove\/duties\/\w+\/drop)"/).map { String($0.1) }
            let last = try #require(drops.last)
            #expect(try await facilitator.send(last).status == 303)
            #expect(
                try await !facilitator.get("/networks/groove/charter/draft").body.contains("Keeps the shared calendar"))
            #expect(try await house.events(house.groove()) == before + ["duty.assigned", "duty.dropped"])
        }
    }

    @Test func `a duty has exactly one responsible role`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let nobody = try await convener.send("/networks/groove/duties/new", ["duty": "Cleans up"])
            #expect(nobody.status == 422 && nobody.body.contains("Choose one."))
            let both = try await convener.send(
                "/networks/groove/duties/new", ["duty": "Cleans up"], several: ["role": ["member", "convener"]])
            #expect(both.status == 422)
            let member = try await house.browser(as: .reviewer).send(
                "/networks/groove/duties/new", ["duty": "Cleans up", "role": "member"])
            #expect(member.status == 409)
        }
    }
}
