import Domain
import Stages
import TestKit
import Testing

struct RecordAdaptationTests {
    private let new = "/networks/groove/adaptations/new"
    private let change = [
        "area": "agenda", "change": "The third question goes first", "cause": "Indicators are due in May",
        "evidence": "The sponsor's calendar", "day": "2026-03-01",
    ]

    @Test func `the facilitator records a change with its cause; it leaves exactly this event`() async throws {
        try await House.working { house in
            let before = try await house.events(house.groove())
            #expect(try await house.browser(as: .facilitator).send(new, change).status == 303)
            #expect(try await house.events(house.groove()) == before + ["adaptation.recorded"])
            let page = try await house.browser(as: .sponsor).get("/networks/groove/adaptations").body
            #expect(page.contains("The third question goes first"))
            #expect(page.contains("Because: Indicators are due in May"))
        }
    }

    @Test func `a member may not, and a stranger finds nothing`() async throws {
        try await House.working { house in
            let member = try await house.browser(as: .careMember).send(new, change)
            #expect(member.status == 409)
            #expect(member.body.contains("Only facilitators can do this."))
            #expect(try await house.browser(as: .stranger).send(new, change).status == 404)
            #expect(try await house.browser(as: .stranger).get("/networks/groove/adaptations").status == 404)
        }
    }
}
