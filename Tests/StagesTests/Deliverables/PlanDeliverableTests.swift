import Domain
import Stages
import TestKit
import Testing

struct PlanDeliverableTests {
    private let plan = [
        "title": "A field note", "what": "What we saw", "audience": "Field staff", "due": "2026-06-01",
    ]

    @Test func `a member plans a deliverable, and it leaves exactly this event`() async throws {
        try await House.at(.active) { house in
            let member = try await house.browser(as: .careMember)
            let before = try await house.events(house.groove())
            let reply = try await member.send(
                "/networks/groove/deliverables/new", plan, several: ["owners": [house.cast[.careMember].description]])
            #expect(reply.status == 303)
            let page = try await member.get(reply.location ?? "")
            #expect(page.body.contains("A field note"))
            #expect(page.body.contains("Joseph Banda, CARE"))
            #expect(try await house.events(house.groove()) == before + ["deliverable.planned"])
        }
    }

    @Test func `without an owner, or with one from outside, nothing is planned`() async throws {
        try await House.at(.active) { house in
            let member = try await house.browser(as: .careMember)
            #expect(try await member.send("/networks/groove/deliverables/new", plan).status == 422)
            let stranger = try await member.send(
                "/networks/groove/deliverables/new", plan, several: ["owners": [house.cast[.stranger].description]])
            #expect(stranger.status == 422)
            #expect(stranger.body.contains("not one of the choices"))
        }
    }

    @Test func `what is due after the end is refused with the reason`() async throws {
        try await House.at(.active) { house in
            var late = plan
            late["due"] = "2050-01-01"
            let reply = try await house.browser(as: .careMember).send(
                "/networks/groove/deliverables/new", late, several: ["owners": [house.cast[.careMember].description]])
            #expect(reply.status == 409)
            #expect(reply.body.contains("plan it to be done before"))
        }
    }

    @Test func `a sponsor may not plan; a stranger and a visitor find nothing`() async throws {
        try await House.at(.active) { house in
            let owners = ["owners": [house.cast[.careMember].description]]
            let sponsor = try await house.browser(as: .sponsor).send(
                "/networks/groove/deliverables/new", plan, several: owners)
            #expect(sponsor.status == 409)
            #expect(sponsor.body.contains("Only members can do this."))
            #expect(
                try await house.browser(as: .stranger).send("/networks/groove/deliverables/new", plan, several: owners)
                    .status == 404)
            #expect(
                try await house.browser().send("/networks/groove/deliverables/new", plan, several: owners).status == 401
            )
        }
    }

    @Test func `an owner changes the plan; whoever began from the plan before sees both`() async throws {
        try await House.at(.active) { house in
            let guide = try await Guide.planned(house)
            let care = try await house.browser(as: .careMember)
            let owners = ["owners": [house.cast[.careMember].description, house.cast[.practicalMember].description]]
            var changed = plan.merging(try await care.mark(in: guide.path + "/plan")) { $1 }
            changed["what"] = "What we saw and did"
            #expect(try await care.send(guide.path + "/plan", changed, several: owners).status == 303)
            changed["what"] = "Something else altogether"
            let second = try await house.browser(as: .practicalMember).send(
                guide.path + "/plan", changed, several: owners)
            #expect(second.status == 409)
            #expect(second.body.contains("What we saw and did"))
            #expect(second.body.contains("Something else altogether"))
            let other = try await house.browser(as: .reviewer).send(guide.path + "/plan", changed, several: owners)
            #expect(other.status == 404)
        }
    }
}
