import Domain
import TestKit
import Testing

struct DraftGuideTests {
    private let place = "/networks/groove/closing/guide"

    @Test func `the guide gathers how the network did it, and is a deliverable from then on`() async throws {
        try await House.closing { (house: House) async throws in
            let facilitator = try await house.browser(as: .facilitator)
            let before = try await house.events(house.groove())
            let reply = try await facilitator.send(place)
            #expect(reply.status == 303)
            #expect(try await house.events(house.groove()) == before + ["deliverable.written"])
            let guide = try #require(reply.location?.split(separator: "?").first.map(String.init))
            let page = try await facilitator.get(guide).body
            #expect(page.contains("How we did it: GROOVE"))
            for said in [
                "What it was for", "Who took part", "How we met", "What the facilitator asked",
                "The way, step by step", "What we changed on the way", "What we learned", "What came of it",
                "Field staff learn to facilitate from a mentor",
            ] { #expect(page.contains(said), "\(said)") }
            #expect(
                !page.contains("A guide is used when those who will use it"),
                "its author has not agreed that it travels")
            let text = try await facilitator.get(guide + "/text")
            #expect(text.status == 200 && text.body.contains("# How we did it: GROOVE"))
            #expect(try await house.browser(as: .sponsor).get(guide).status == 404, "a draft")
        }
    }

    @Test func `drafted anew it is a further version, and what was written stays`() async throws {
        try await House.closing { (house: House) async throws in
            let facilitator = try await house.browser(as: .facilitator)
            let guide = try #require(try await facilitator.send(place).lastPart)
            let convener = try await house.browser(as: .convener)
            let again = try await convener.send(place)
            #expect(again.lastPart == guide)
            let page = try await convener.get("/networks/groove/deliverables/\(guide)").body
            #expect(page.contains("/networks/groove/deliverables/\(guide)/versions/1"))
            #expect(try await convener.get("/networks/groove/closing").body.contains("Draft the guide anew"))
        }
    }

    @Test func `members and the sponsor do not draft it, strangers find nothing, and there must be something to tell`()
        async throws
    {
        try await House.closing { (house: House) async throws in
            #expect(try await house.browser(as: .careMember).send(place).status == 409)
            #expect(try await house.browser(as: .sponsor).send(place).status == 409)
            #expect(try await house.browser(as: .stranger).send(place).status == 404)
            #expect(try await house.browser().send(place).status == 401)
        }
        try await House.at(.call) { (house: House) async throws in
            #expect(try await house.browser(as: .convener).send(place).status == 409)
        }
        try await House.closed { (house: House) async throws in
            #expect(try await house.browser(as: .convener).send(place).status == 409)
        }
    }
}
