import TestKit
import Testing

/// Whoever is invited sees the charter and the own letter, and nothing else of the network.
struct GuestTests {
    @Test func `a guest reads the own letter and the charter, but not people, history or others' letters`() async throws
    {
        try await House.at(.invitation) { house in
            let guest = try await house.browser(as: house.person(elena))
            for path in try await ["", "/charter", "/invitations"].map({ "/networks/groove" + $0 }) + [
                house.letter(to: elena)
            ] {
                #expect(try await guest.get(path).status == 200, "\(path)")
            }
            for path in try await ["/people", "/history", "/promises"].map({ "/networks/groove" + $0 }) + [
                house.letter(to: samuel)
            ] {
                #expect(try await guest.get(path).status == 404, "\(path)")
            }
            let list = try await guest.get("/networks/groove/invitations").body
            #expect(list.contains("Conservation International"))
            #expect(!list.contains("CHF International"))
            #expect(!(try await guest.get("/networks/groove").body.contains("/networks/groove/people")))
        }
    }
}
