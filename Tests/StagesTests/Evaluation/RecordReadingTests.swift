import Domain
import Stages
import TestKit
import Testing

struct RecordReadingTests {
    private func goal(_ house: House) async throws -> String {
        let event = try await house.act(
            SetGoal(Goal(statement: "Visits happen", measure: "Visits held", unit: "visits", baseline: 0, target: 8)),
            as: .convener)
        try await house.act(PublishCharter(), as: .convener)
        return "/networks/groove/goals/\(ID<Goal>(rawValue: event.subject))/readings/new"
    }

    @Test func `the facilitator records a reading; the chart and its table show it, and it leaves exactly this event`()
        async throws
    {
        try await House.working { house in
            let address = try await goal(house)
            let before = try await house.events(house.groove())
            let facilitator = try await house.browser(as: .facilitator)
            #expect(
                try await facilitator.send(address, ["day": "2026-03-01", "value": "2.5", "note": "Travel logs"]).status
                    == 303)
            #expect(try await house.events(house.groove()) == before + ["reading.recorded"])
            let page = try await house.browser(as: .careMember).get("/networks/groove/progress").body
            #expect(page.contains("2.5 of 8 visits"))
            #expect(page.contains("<td>2.5 visits</td>"))
            #expect(page.contains("Travel logs"))
            #expect(
                try await house.browser(as: .careMember).get("/networks/groove/progress.json").body.contains(
                    "\"value\":2.5"))
        }
    }

    @Test func `a day to come is refused, a member may not, and a stranger finds nothing`() async throws {
        try await House.working { house in
            let address = try await goal(house)
            let reading = ["day": "2026-03-01", "value": "1", "note": "Counted"]
            var ahead = reading
            ahead["day"] = "2027-01-01"
            let refused = try await house.browser(as: .facilitator).send(address, ahead)
            #expect(refused.status == 409)
            #expect(refused.body.contains("This day is still to come"))
            #expect(try await house.browser(as: .careMember).send(address, reading).status == 409)
            #expect(try await house.browser(as: .stranger).send(address, reading).status == 404)
            #expect(
                try await house.browser(as: .facilitator).get("/networks/groove/goals/01h8000000000/readings/new")
                    .status == 404)
            #expect(try await house.browser(as: .stranger).get("/networks/groove/progress").status == 404)
        }
    }

    @Test func `nothing in these tables contradicts itself`() async throws {
        try await House.working { house in
            let broken = try await house.setting.database.read { connection in
                try Invariants(connection).broken()
            }
            #expect(broken == [])
        }
    }
}
