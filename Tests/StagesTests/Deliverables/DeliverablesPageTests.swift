import Domain
import Stages
import TestKit
import Testing

struct DeliverablesPageTests {
    @Test func `drafts are seen by members and staff; a sponsor sees what is released, on the page and as JSON`()
        async throws
    {
        try await House.at(.active) { house in
            let draft = try await Guide.planned(house)
            let sponsor = try await house.browser(as: .sponsor)
            for path in ["/networks/groove/deliverables", "/networks/groove/deliverables.json"] {
                #expect(try await !sponsor.get(path).body.contains("A field note"))
                #expect(try await house.browser(as: .facilitator).get(path).body.contains("A field note"))
            }
            #expect(try await sponsor.get(draft.path).status == 404)
            let released = try await Guide.released(house)
            let page = try await sponsor.get(released.path + ".json")
            #expect(page.status == 200)
            #expect(page.body.contains("First words about markets"))
            #expect(!page.body.contains("Good as it is"))
            #expect(try await sponsor.get(released.path + "/versions/1").status == 404)
        }
    }

    @Test func `thirty deliverables take as many queries as one`() async throws {
        try await House.at(.active) { house in
            let member = try await house.browser(as: .careMember)
            _ = try await Guide.planned(house)
            func statements(_ path: String) async throws -> Int {
                let before = house.setting.database.statements
                _ = try await member.get(path)
                return house.setting.database.statements - before
            }
            let few = try await statements("/networks/groove/deliverables")
            let fewWaiting = try await statements("/networks/groove")
            for _ in 1..<30 { _ = try await Guide.planned(house) }
            #expect(try await statements("/networks/groove/deliverables") == few)
            #expect(try await statements("/networks/groove") == fewWaiting)
        }
    }

    @Test func `nothing is planned before the network is active`() async throws {
        try await House.at(.call) { house in
            let reply = try await house.browser(as: .convener).get("/networks/groove/deliverables")
            #expect(reply.status == 200)
            #expect(reply.body.contains("only while the network is in the stage “Active”"))
        }
    }

    @Test func `the demonstration tells of one released and one in draft`() async throws {
        try await House.at(.active) { house in
            let page = try await house.browser(as: .careMember).get("/networks/groove/deliverables")
            #expect(page.body.contains("Market facilitation mentoring programme"))
            #expect(page.body.contains("Released on"))
            #expect(page.body.contains("Draft, version 1"))
            let broken = try await house.setting.database.read { try Invariants($0).broken() }
            #expect(broken.isEmpty)
        }
    }
}
