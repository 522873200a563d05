import TestKit
import Testing

struct SetExpectationTests {
    private let expectation = [
        "kind": "activity", "text": "Host one visit", "reason": "Seeing beats reading.", "due": "2027-05-01",
    ]

    @Test func `a convener says what is expected and why, and may drop it`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.send("/networks/groove/expectations/new", expectation).status == 303)
            let page = try await convener.get("/networks/groove/charter/draft").body
            #expect(page.contains("Host one visit") && page.contains("Seeing beats reading."))
            let drops = page.matches(of: /action="(\/networks\/groove\/expectations\/\w+\/drop)"/).map { String($0.1) }
            #expect(try await convener.send(#require(drops.last)).status == 303)
            #expect(try await !convener.get("/networks/groove/charter/draft").body.contains("Host one visit"))
            #expect(try await house.events(house.groove()) == before + ["expectation.set", "expectation.dropped"])
        }
    }

    @Test func `an expectation without a reason is refused`() async throws {
        try await House.at(.design) { house in
            var idle = expectation
            idle["reason"] = ""
            let reply = try await house.browser(as: .convener).send("/networks/groove/expectations/new", idle)
            #expect(reply.status == 422 && reply.body.contains("id=\"field-reason-problem\""))
        }
    }
}
