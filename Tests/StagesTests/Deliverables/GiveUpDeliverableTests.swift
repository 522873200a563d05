import Domain
import Stages
import TestKit
import Testing

struct GiveUpDeliverableTests {
    private func planned(_ house: House) async throws -> String {
        let event = try await house.act(
            PlanDeliverable(
                "A flyer", what: "One page", for: "Everybody", due: house.clock.now.day().adding(days: 30),
                owners: [house.cast[.careMember]]), as: .careMember)
        return "/networks/groove/deliverables/\(ID<Deliverable>(rawValue: event.subject))"
    }

    @Test func `its owner gives it up with a reason and takes it up again`() async throws {
        try await House.working { house in
            let flyer = try await planned(house)
            let owner = try await house.browser(as: .careMember)
            let before = try await house.events(house.groove())
            #expect(try await owner.send("\(flyer)/give-up", ["reason": "Nobody reads flyers."]).status == 303)
            let page = try await owner.get(flyer).body
            #expect(page.contains("Given up") && page.contains("Nobody reads flyers."))
            #expect(page.contains("Take it up again") && !page.contains("Write the next version"))
            let refused = try await owner.send("\(flyer)/text", ["text": "A line", "note": "", "begun": "0"])
            #expect(refused.status == 409 && refused.body.contains("It has been given up."))
            #expect(try await owner.send("\(flyer)/resume", [:]).status == 303)
            #expect(try await owner.get(flyer).body.contains("Write the next version"))
            #expect(
                try await house.events(house.groove()) == before + ["deliverable.givenUp", "deliverable.resumed"])
        }
    }

    @Test func `another member does not, and a stranger finds nothing`() async throws {
        try await House.working { house in
            let flyer = try await planned(house)
            let other = try await house.browser(as: .practicalMember).send("\(flyer)/give-up", ["reason": "Mine"])
            #expect(other.status == 409 && other.body.contains("Only its owners"))
            let stranger = try await house.browser(as: .stranger).send("\(flyer)/give-up", ["reason": "Mischief"])
            #expect(stranger.status == 404)
        }
    }

    @Test func `what was given up is neither overdue nor missing at the end`() async throws {
        try await House.working { house in
            let flyer = try await planned(house)
            house.clock.advance(days: 40)
            let facilitator = try await house.browser(as: .facilitator)
            #expect(try await facilitator.get("/networks/groove/facilitation").body.contains("“A flyer” was to be"))
            #expect(try await facilitator.send("\(flyer)/give-up", ["reason": "Nobody reads flyers."]).status == 303)
            #expect(try await !facilitator.get("/networks/groove/facilitation").body.contains("“A flyer” was to be"))
        }
    }
}
