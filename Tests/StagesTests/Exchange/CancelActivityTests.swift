import Domain
import Stages
import TestKit
import Testing

struct CancelActivityTests {
    private func planned(_ house: House) async throws -> ID<Activity> {
        let starts = house.clock.now.day().adding(days: 9).start.adding(seconds: 9 * 3600)
        let event = try await house.act(
            PlanActivity(.call, "Monthly call", for: nil, at: starts, minutes: 60), as: .careMember)
        return ID(rawValue: event.subject)
    }

    @Test func `whoever planned it calls it off, and it stays with its reason`() async throws {
        try await House.working { house in
            let id = try await planned(house)
            let browser = try await house.browser(as: .careMember)
            let reply = try await browser.send(
                "/networks/groove/activities/\(id)/cancel", ["reason": "The line is down in three countries."])
            #expect(reply.status == 303)
            let page = try await browser.get("/networks/groove/activities/\(id)").body
            #expect(page.contains("Called off on"))
            #expect(page.contains("The line is down in three countries."))
            #expect(!page.contains("Who comes"))
            let calendar = try await browser.get("/networks/groove/activities/\(id)/calendar").body
            #expect(calendar.contains("METHOD:CANCEL"))
            #expect(calendar.contains("SEQUENCE:1"))
            #expect(try await house.events(house.groove()).last == "activity.cancelled")
        }
    }

    @Test func `somebody else's activity and one that has begun are not called off`() async throws {
        try await House.working { house in
            let id = try await planned(house)
            let other = try await house.browser(as: .practicalMember)
            let refused = try await other.send("/networks/groove/activities/\(id)/cancel", ["reason": "No time"])
            #expect(refused.status == 409)
            #expect(refused.body.contains("Whoever planned this changes it"))
            house.clock.advance(days: 10)
            let late = try await house.browser(as: .careMember)
                .send("/networks/groove/activities/\(id)/cancel", ["reason": "Too late"])
            #expect(late.body.contains("This has begun already."))
            let stranger = try await house.browser(as: .stranger)
                .send("/networks/groove/activities/\(id)/cancel", ["reason": "Mischief"])
            #expect(stranger.status == 404)
        }
    }

    @Test func `nobody answers or changes what was called off`() async throws {
        try await House.working { house in
            let id = try await planned(house)
            try await house.act(CancelActivity(id, because: "No quorum"), as: .facilitator)
            let reply = try await house.browser(as: .practicalMember)
                .send("/networks/groove/activities/\(id)/answer", ["answer": "yes"])
            #expect(reply.body.contains("This was called off."))
        }
    }
}
