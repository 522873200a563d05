import TestKit
import Testing

struct AppointFacilitatorTests {
    @Test func `appointing another replaces the first, and their interests are declared to everybody`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            let reply = try await convener.send(
                "/networks/groove/facilitator",
                ["name": "Noor Example", "email": "noor@trust.example", "interests": "None that I know of."])
            #expect(reply.status == 303)
            let page = try await house.browser(as: .sponsor).get("/networks/groove/people.json").body
            #expect(page.contains("None that I know of.") && !page.contains("noor@trust.example"))
            #expect(page.components(separatedBy: "\"facilitator\"").count == 2)
            #expect(try await house.events(house.groove()) == before + ["facilitator.appointed"])
            let former = try await house.browser(as: .facilitator).send(
                "/networks/groove/duties/new", ["duty": "Still here", "role": "member"])
            #expect(former.status == 409)
        }
    }

    @Test func `without a declaration nobody is appointed, and not by the sponsor`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let silent = ["name": "Noor Example", "email": "noor@trust.example", "interests": ""]
            #expect(try await convener.send("/networks/groove/facilitator", silent).status == 422)
            let spoken = silent.merging(["interests": "None."]) { $1 }
            #expect(try await house.browser(as: .sponsor).send("/networks/groove/facilitator", spoken).status == 409)
        }
    }
}
