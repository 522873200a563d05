import TestKit
import Testing

struct RenameNetworkTests {
    @Test func `every old address redirects for good, with what follows it, and the history shows the name`()
        async throws
    {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.send("/networks/groove/name", ["name": "Learning Together"]).status == 303)
            for (old, new) in [
                ("/networks/groove", "/networks/learning-together"),
                ("/networks/groove/charter/versions/1", "/networks/learning-together/charter/versions/1"),
                ("/networks/groove/history?before=7&x=%20", "/networks/learning-together/history?before=7&x=%20"),
                ("/networks/groove/charter.json?x=1", "/networks/learning-together/charter.json?x=1"),
                ("/networks/groove.json", "/networks/learning-together.json"),
                ("/networks/new-partners-in-value-chain-development/people", "/networks/learning-together/people"),
            ] {
                let reply = try await convener.get(old)
                #expect(reply.status == 307 && reply.location == new)
            }
            #expect(try await convener.send("/networks/groove/goals/new").status == 307)
            let page = try await convener.get("/networks/learning-together").body
            #expect(page.contains("GROOVE") && page.contains("New Partners in Value Chain Development"))
            #expect(try await house.events(house.groove()) == before + ["network.renamed"])
        }
    }

    @Test func `a name somebody has or had gets an address of its own; one's own old name may come back`() async throws
    {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let founded = try await convener.send(
                "/new-network", ["name": "Groove", "topic": "Another", "purpose": "Another"])
            #expect(founded.status == 303)
            #expect(try await convener.get("/networks/groove-2").body.contains("Another"))
            #expect(try await convener.send("/networks/groove/name", ["name": "Else"]).status == 303)
            #expect(try await convener.send("/networks/else/name", ["name": "GROOVE"]).status == 303)
            #expect(try await convener.get("/networks/groove").status == 200)
            #expect(try await convener.get("/networks/else").location == "/networks/groove")
        }
    }
}
