import Stages
import TestKit
import Testing

struct HomePageTests {
    @Test func `who may found networks is led to it, and nobody else`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener).get("/").body
            #expect(convener.contains("href=\"/new-network\""))
            try await house.setting.database.write(0) { connection in
                try connection.run("DELETE FROM membership WHERE network_id <> 0")
            }
            let first = try await house.browser(as: .convener).get("/").body
            #expect(first.contains("Found the first one.") && !first.contains("You get one by invitation"))
            let stranger = try await house.browser(as: .stranger).get("/").body
            #expect(stranger.contains("You get one by invitation") && !stranger.contains("/new-network"))
        }
    }

    @Test func `visitors find the calls that are open, with their deadline, and no others`() async throws {
        try await House.at(.call) { house in
            let visitor = try await house.browser()
            let open = try await visitor.get("/").body
            #expect(open.contains("href=\"/networks/groove/call\"") && open.contains("Applications are taken until"))
            house.clock.advance(days: 400)
            #expect(try await !visitor.get("/").body.contains("/networks/groove/call"))
        }
        try await House.at(.design) { house in
            let page = try await house.browser().get("/").body
            #expect(!page.contains("Open calls"))
        }
    }
}
