import Domain
import Stages
import TestKit
import Testing

struct StoryTimeTests {
    @Test func `no two people give the same answer word for word`() async throws {
        try await House.at(.closed) { house in
            let twice = try await house.setting.database.read {
                try $0.column(
                    "SELECT text FROM reflective_answer GROUP BY text HAVING count(DISTINCT person_id) > 1",
                    as: String.self)
            }
            #expect(twice == [])
        }
    }

    @Test func `the cast's lines are said in the visitor's language`() async throws {
        let site = Site(publicAddress: "http://localhost:8080", isDemonstration: true)
        try await House.at(.design, site: site) { house in
            let page = try await house.browser().get("/", headers: ["Accept-Language": "fr"]).body
            #expect(page.contains("occupe le siège de CARE à la table") && !page.contains("seat at the table"))
        }
    }

    @Test func `a network that has closed was founded years ago and its events are in order`() async throws {
        try await House.at(.closed) { house in
            let network = try await house.groove()
            let events = try await house.setting.database.read {
                Array(try EventLog($0, network).latest(1000).reversed())
            }
            let now = house.clock.now
            #expect(zip(events, events.dropFirst()).allSatisfy { $0.at <= $1.at })
            let first = try #require(events.first)
            let last = try #require(events.last)
            #expect(first.at.day().adding(days: 900) < now.day())
            #expect(last.at.day() < now.day())
        }
    }

    @Test func `a network in the middle of its life stands in the present`() async throws {
        try await House.at(.active) { house in
            let network = try await house.groove()
            let events = try await house.setting.database.read { try EventLog($0, network).latest(1000) }
            #expect(events.first?.at == house.clock.now)
        }
    }
}
