import Domain
import TestKit
import Testing

struct FoundNextNetworkTests {
    private let place = "/new-network/after/groove"
    private static let next = [
        "name": "GROOVE Two", "topic": "Facilitation at scale",
        "differently": "Field staff at the table from the first day.",
    ]

    /// With the lesson the difference comes from: the first one offered.
    private func next(_ browser: Browser) async throws -> [String: String] {
        let form = try await browser.get(place).body
        let lesson = form.firstMatch(of: /name="lesson" value="(\w+)"/).map { String($0.1) }
        return Self.next.merging(["lesson": lesson ?? "none"]) { $1 }
    }

    @Test func `the next network begins with charter and open questions, in one event, and the lineage shows on both`()
        async throws
    {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let reply = try await convener.send(place, next(convener))
            #expect(reply.status == 303)
            let overview = try await convener.get("/networks/groove-two").body
            #expect(overview.contains("Field staff at the table from the first day."))
            #expect(overview.contains("How is staff capacity for facilitating value chains built?"))
            #expect(overview.contains("href=\"/networks/groove\""))
            #expect(!overview.contains("Field staff of every member facilitate instead of delivering"))
            #expect(try await convener.get("/networks/groove").body.contains("href=\"/networks/groove-two\""))
            let sponsor = try await house.browser(as: .sponsor).get("/networks/groove").body
            #expect(!sponsor.contains("href=\"/networks/groove-two\""))
            #expect(
                try await convener.get("/networks/groove-two/charter/draft").body.contains("Answers to the sponsor"))
            let network = try #require(ID<Network>(reply.lastPart ?? ""))
            #expect(try await house.events(network) == ["network.continued"])
            #expect(
                try await convener.get("/networks/groove-two/inheritance").body.contains(
                    "This network continues GROOVE."))
            #expect(try await convener.get("/networks/groove/inheritance").status == 404)
        }
    }

    @Test func `goals come along when asked for`() async throws {
        try await House.closing { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            var wanted = try await next(convener)
            wanted["goals"] = "yes"
            #expect(try await convener.send(place, wanted).status == 303)
            #expect(
                try await convener.get("/networks/groove-two").body.contains(
                    "Field staff of every member facilitate instead of delivering"))
        }
    }

    @Test func `what is done differently must be said`() async throws {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let silent = try await next(convener).merging(["differently": ""]) { $1 }
            let reply = try await convener.send(place, silent)
            #expect(reply.status == 422)
            #expect(reply.body.contains("id=\"field-differently-problem\""))
            let loose = try await convener.send(place, Self.next)
            #expect(loose.status == 422)
            #expect(loose.body.contains("Choose one"), "it comes from a lesson")
        }
    }

    @Test func `only conveners of both may, strangers find nothing, and a network that still learns has no successor`()
        async throws
    {
        try await House.closed { (house: House) async throws in
            #expect(try await house.browser(as: .facilitator).send(place, Self.next).status == 409)
            #expect(try await house.browser(as: .stranger).send(place, Self.next).status == 404)
            #expect(try await house.browser().send(place, Self.next).status == 401)
        }
        try await House.active { (house: House) async throws in
            let reply = try await house.browser(as: .convener).send(place, Self.next)
            #expect(reply.status == 409)
            #expect(reply.body.contains("this one still learns"))
        }
    }
}
