import TestKit
import Testing

/// Of two people who change the same thing at once.
struct ReplacingTests {
    @Test func `the second is told what stands now, and may replace it having seen it`() async throws {
        try await House.at(.design) { house in
            let one = try await house.browser(as: .convener)
            let other = try await house.browser(as: .convener)
            let draft = try await one.get("/networks/groove/charter/draft").body
            let goal = try #require(draft.firstMatch(of: /"(\/networks\/groove\/goals\/[^"\/]+)"/)).1
            let address = String(goal)
            let seen = try await other.mark(in: address)
            #expect(!seen.isEmpty)
            var fields = [
                "statement": "Every member trains", "measure": "Trained", "unit": "people", "baseline": "0",
                "target": "40",
            ]
            #expect(try await one.send(address, fields.merging(try await one.mark(in: address)) { $1 }).status == 303)
            let before = try await house.events(house.groove())
            fields["statement"] = "Every member learns"
            let told = try await other.send(address, fields.merging(seen) { $1 })
            #expect(told.status == 409)
            #expect(told.body.contains("Somebody changed this while you were writing."))
            #expect(told.body.contains("Every member trains") && told.body.contains("Every member learns"))
            #expect(try await house.events(house.groove()) == before)
            #expect(told.mark != seen)
            #expect(try await other.send(address, fields.merging(told.mark) { $1 }).status == 303)
            #expect(try await one.get(address).body.contains("Every member learns"))
        }
    }

    @Test func `what was chosen is told by its name`() async throws {
        try await House.at(.design) { house in
            let one = try await house.browser(as: .convener)
            let draft = try await one.get("/networks/groove/charter/draft").body
            let duty = try #require(draft.firstMatch(of: /"(\/networks\/groove\/duties\/[^"\/]+)"/)).1
            let address = String(duty)
            let seen = try await one.mark(in: address)
            #expect(try await one.send(address, ["duty": "Keeps the notes", "role": "sponsor"]).status == 303)
            let told = try await one.send(
                address, ["duty": "Keeps the notes", "role": "facilitator"].merging(seen) { $1 })
            #expect(told.status == 409)
            #expect(told.body.contains("As it stands: <b>Sponsor</b>"))
            #expect(told.body.contains("Yours: <b>Facilitator</b>"))
        }
    }

    @Test func `who wrote the same loses nothing, and is not stopped`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let seen = try await convener.mark(in: "/networks/groove/name")
            for _ in 0..<2 {
                let reply = try await convener.send("/networks/groove/name", ["name": "Groove"].merging(seen) { $1 })
                #expect(reply.status == 303 || !reply.body.contains("while you were writing"))
            }
        }
    }
}
