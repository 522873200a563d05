import TestKit
import Testing

@testable import Stages

struct GrooveExchangeTests {
    @Test func `the demonstration talks under its learning questions, closes with an outcome and meets`() async throws {
        try await House.talking { house in
            let groove = Groove(World(house.setting), house.cast)
            let network = try await house.groove()
            for tell in [groove.capacity, groove.workshop, groove.knowledge, groove.results, groove.monthlyCall] {
                try await tell(network)
            }
            let member = try await house.browser(as: .practicalMember)
            let threads = try await member.get("/networks/groove/conversations").body
            #expect(threads.contains("Where do your notes from market visits end up?"))
            #expect(threads.contains("Officers learn to facilitate from a colleague who goes along and asks"))
            #expect(threads.contains("How are results of value chain programmes measured?"))
            let activities = try await member.get("/networks/groove/activities").body
            #expect(activities.contains("Monthly call: three indicators, one table") && activities.contains("4 came"))
            let broken = try await house.setting.database.read { try Invariants($0).broken() }
            #expect(broken == [])
        }
    }
}
