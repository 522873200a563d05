import TestKit
import Testing

struct FoundNetworkTests {
    private let answers = ["name": "Water for Towns", "topic": "Water", "purpose": "Towns learn"]

    @Test func `a convener of the programme founds a network and convenes it; twice the same form founds one`()
        async throws
    {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            var once = answers
            once["once"] = house.setting.newEventID().description
            for _ in 0..<2 { #expect(try await convener.send("/new-network", once).status == 303) }
            let page = try await convener.get("/networks/water-for-towns")
            #expect(page.status == 200)
            #expect(try await convener.get("/networks/water-for-towns-2").status == 404)
            let network = try #require(try await house.network("water-for-towns"))
            #expect(try await house.events(network) == ["network.founded"])
            #expect(try await convener.get("/networks/water-for-towns/people").body.contains("Amina Odhiambo"))
        }
    }

    @Test func `others are refused`() async throws {
        try await House.at(.design) { house in
            let reply = try await house.browser(as: .stranger).send("/new-network", answers)
            #expect(reply.status == 409 && reply.body.contains("Only conveners can do this."))
            #expect(try await house.browser().send("/new-network", answers).status == 401)
        }
    }
}
