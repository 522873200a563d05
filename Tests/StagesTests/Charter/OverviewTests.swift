import Stages
import TestKit
import Testing

struct OverviewTests {
    /// Follows the first link with these words, and gives the page with the place it points at.
    private func follow(_ words: String, on page: String, _ browser: Browser) async throws -> (Reply, String) {
        let link = page.matches(of: /href="([^"]+)"[^>]*>([^<]+)</).first { $0.2.contains(words) }
        let address = String(try #require(link, "\(words)").1)
        let parts = address.split(separator: "#").map(String.init)
        return (try await browser.get(parts[0]), parts.count > 1 ? parts[1] : "")
    }

    @Test func `goals, learning questions and lessons lead to where they stand`() async throws {
        try await House.at(.active) { house in
            let member = try await house.browser(as: .careMember)
            let page = try await member.get("/networks/groove").body
            let texts = try await house.setting.read(in: house.groove(), as: .clock) { scene in
                try (
                    CharterStore(scene).goals()[0].statement, CharterStore(scene).questions()[0].question,
                    ReflectionStore(scene).lessons(1)[0].statement
                )
            }
            for text in [texts.0, texts.1, texts.2] {
                let (reply, place) = try await follow(String(text.prefix(20)), on: page, member)
                #expect(reply.status == 200 && reply.body.contains(text.prefix(20)))
                #expect(place.isEmpty || reply.body.contains("id=\"\(place)\""), "\(place)")
            }
        }
    }

    @Test func `in design the first page leads on to the charter, for those who may shape it`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let page = try await convener.get("/networks/groove").body
            let (reply, _) = try await follow("Shape the charter", on: page, convener)
            #expect(reply.status == 200)
            let sponsor = try await house.browser(as: .sponsor).get("/networks/groove").body
            #expect(!sponsor.contains("Shape the charter"))
        }
        try await House.at(.active) { house in
            let page = try await house.browser(as: .convener).get("/networks/groove").body
            #expect(!page.contains("Shape the charter"))
        }
    }

    @Test func `the charter says its days in words`() async throws {
        try await House.at(.active) { house in
            let page = try await house.browser(as: .careMember).get("/networks/groove/charter").body
            #expect(!page.contains(/\([0-9]{4}-[0-9]{2}-[0-9]{2}\)/))
            #expect(page.contains(/(?s)id="expectations".*>by [A-Z][a-z]+day [0-9]+ [A-Z]/))
        }
    }
}
