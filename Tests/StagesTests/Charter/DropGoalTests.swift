import TestKit
import Testing

struct DropGoalTests {
    @Test func `a goal is given up; published versions keep it, and its form is gone`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let page = try await convener.get("/networks/groove/charter/draft").body
            let drop = try #require(page.firstMatch(of: /action="(\/networks\/groove\/goals\/(\w+)\/drop)"/))
            let before = try await house.events(house.groove())
            #expect(try await house.browser(as: .sponsor).send(String(drop.1)).status == 409)
            #expect(try await convener.send(String(drop.1)).status == 303)
            #expect(try await house.events(house.groove()) == before + ["goal.dropped"])
            #expect(try await convener.get("/networks/groove/goals/\(drop.2)").status == 404)
            let remaining = try await convener.get("/networks/groove/charter").body
            #expect(remaining.contains("Field staff of every member"))
        }
    }
}
