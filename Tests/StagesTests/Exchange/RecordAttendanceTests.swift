import Stages
import TestKit
import Testing

struct RecordAttendanceTests {
    @Test func `the facilitator records who was there, and it leaves exactly this event`() async throws {
        try await House.talking { house in
            let activity = try await house.activity()
            house.clock.advance(days: 9)
            let facilitator = try await house.browser(as: .facilitator)
            #expect(
                try await facilitator.get("/networks/groove").body.contains(
                    "Record who was at “Before the second season”"))
            let before = try await house.events(house.groove())
            let present = house.cast[.practicalMember].description
            let reply = try await facilitator.send(
                "\(activity)/attendance", ["people": present, "notes": "Ask the **trader** first."])
            #expect(reply.status == 303)
            #expect(try await house.events(house.groove()) == before + ["attendance.recorded"])
            let page = try await house.browser(as: .careMember).get(activity).body
            #expect(page.contains("Nilufar Rahman") && page.contains("Ask the <strong>trader</strong> first."))
            let refused = try await facilitator.send(
                "\(activity)/attendance", ["people": house.cast[.stranger].description])
            #expect(refused.status == 422)
        }
    }

    @Test func `a member may not, and nobody before it has begun`() async throws {
        try await House.talking { house in
            let activity = try await house.activity()
            let facilitator = try await house.browser(as: .facilitator)
            let early = try await facilitator.send("\(activity)/attendance", ["notes": "x"])
            #expect(early.status == 409 && early.body.contains("once it has begun"))
            house.clock.advance(days: 9)
            let member = try await house.browser(as: .careMember).send("\(activity)/attendance", ["notes": "x"])
            #expect(
                member.status == 409 && member.body.contains("The facilitator or a convener records who was there."))
        }
    }
}
