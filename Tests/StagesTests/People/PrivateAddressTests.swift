import Domain
import Foundation
import Stages
import TestKit
import Testing

struct PrivateAddressTests {
    /// What differs between two drawings of one page: the way back, ids and tokens drawn anew.
    private static func plain(_ page: String) -> String {
        page.replacing(/name="form_token" value="[^"]*"/, with: "").replacing(/name="once" value="[^"]*"/, with: "")
            .replacing(/name="back" value="[^"]*"/, with: "").replacing(/id="[^"]*back[^"]*" value="[^"]*"/, with: "")
    }

    @Test func `signed out, every private address answers the same, existing or not`() async throws {
        try await House.at(.call) { house in
            let visitor = try await house.browser()
            let first = try await visitor.get("/networks/groove")
            #expect(first.status == 401 && first.body.contains("Send me a link"))
            for path in [
                "/networks/nowhere", "/networks/groove/history", "/networks/nowhere/history",
                "/networks/groove/goals/new",
                "/networks/nowhere/goals/new", "/networks/groove/goals/01h8000000000",
                "/networks/new-partners-in-value-chain-development", "/you", "/you/tokens", "/operator",
                "/operator/outbox",
                "/operator/outbox/01h8000000000", "/new-network", "/networks/groove/charter/versions/1",
                "/networks/groove/charter/versions/77",
            ] {
                let reply = try await visitor.get(path)
                #expect(reply.status == 401, "\(path)")
                #expect(Self.plain(reply.body) == Self.plain(first.body), "\(path)")
                #expect(!reply.body.contains("GROOVE"), "\(path)")
            }
        }
    }

    @Test func `to a stranger a network that is there looks like one that is not`() async throws {
        try await House.at(.call) { house in
            let stranger = try await house.browser(as: .stranger)
            let nowhere = try await stranger.get("/networks/nowhere")
            for path in [
                "/networks/groove", "/networks/groove/people", "/networks/new-partners-in-value-chain-development",
            ] {
                let reply = try await stranger.get(path)
                #expect(reply.status == 404 && Self.plain(reply.body) == Self.plain(nowhere.body), "\(path)")
            }
            #expect(try await stranger.get("/operator").status == 404)
        }
    }

    @Test(arguments: [
        "charter/text", "charter/publish", "charter/accept", "goals/new", "questions/new", "duties/new",
        "expectations/new",
        "people/new", "facilitator", "name", "leave-design", "goals/01h8000000000/drop", "duties/01h8000000000/drop",
        "expectations/01h8000000000/drop",
    ])
    func `no action of a network opens to a stranger or a visitor`(action: String) async throws {
        try await House.at(.design) { house in
            let before = try await house.events(house.groove())
            #expect(try await house.browser(as: .stranger).send("/networks/groove/\(action)").status == 404)
            #expect(try await house.browser().send("/networks/groove/\(action)").status == 401)
            #expect(try await house.events(house.groove()) == before)
        }
    }
}
