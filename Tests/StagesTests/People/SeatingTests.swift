import TestKit
import Testing

struct SeatingTests {
    private static let people = "/networks/groove/people"

    private static func figure(on page: String) -> Substring? {
        page.firstMatch(of: /(?s)<figure class="seating.*?<\/figure>/)?.output
    }

    @Test func `a seat nobody sits on is visibly empty, to everybody of the network`() async throws {
        try await House.at(.active) { house in
            let sponsor = try await house.browser(as: .sponsor)
            #expect(try await !sponsor.get(Self.people).body.contains("An empty seat"))
            try await house.run("DELETE FROM membership WHERE name = 'Joseph Banda' AND network_id <> 0")
            let figure = try #require(try await Self.figure(on: sponsor.get(Self.people).body))
            #expect(figure.contains("class=\"chair vacant\""))
            #expect(figure.contains(/<bdi>CARE<\/bdi><\/b> <p class="vacant">An empty seat</))
        }
    }

    @Test func `people and invitations show the same figure`() async throws {
        try await House.at(.active) { house in
            try await house.run("DELETE FROM membership WHERE name = 'Joseph Banda' AND network_id <> 0")
            let convener = try await house.browser(as: .convener)
            let figure = try #require(try await Self.figure(on: convener.get(Self.people).body))
            #expect(try await Self.figure(on: convener.get("/networks/groove/invitations").body) == figure)
        }
    }

    @Test func `a letter on its way keeps a seat for those who may know of it, and strangers find nothing`()
        async throws
    {
        try await House.at(.invitation) { house in
            let convener = try await house.browser(as: .convener).get(Self.people).body
            #expect(convener.contains("An empty seat"))
            #expect(try await !house.browser(as: .sponsor).get(Self.people).body.contains("An empty seat"))
            #expect(try await house.browser(as: .stranger).get(Self.people).status == 404)
            #expect(try await house.browser().get(Self.people).status == 401)
        }
    }
}
