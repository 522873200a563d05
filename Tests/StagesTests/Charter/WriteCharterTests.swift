import TestKit
import Testing

struct WriteCharterTests {
    @Test func `two who write at once: the second is told and loses nothing`() async throws {
        try await House.at(.design) { house in
            let one = try await house.browser(as: .convener)
            let other = try await house.browser(as: .convener)
            let fields = try await house.charterFields().merging(one.mark(in: "/networks/groove/charter/text")) { $1 }
            let before = try await house.events(house.groove())
            #expect(
                try await one.send("/networks/groove/charter/text", fields.merging(["scope": "Mine"]) { $1 }).status
                    == 303)
            let second = try await other.send(
                "/networks/groove/charter/text", fields.merging(["scope": "All that I wrote meanwhile"]) { $1 })
            #expect(second.status == 409)
            #expect(second.body.contains("Somebody changed this while you were writing."))
            #expect(second.body.contains("All that I wrote meanwhile"))
            #expect(try await one.get("/networks/groove/charter/text").body.contains("Mine"))
            #expect(try await house.events(house.groove()) == before + ["charter.written"])
        }
    }

    @Test func `what the second is shown can be sent again once they have read both`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let fields = try await house.charterFields().merging(convener.mark(in: "/networks/groove/charter/text")) {
                $1
            }
            _ = try await convener.send("/networks/groove/charter/text", fields.merging(["scope": "Theirs"]) { $1 })
            let told = try await convener.send(
                "/networks/groove/charter/text", fields.merging(["scope": "Mine"]) { $1 })
            #expect(told.body.contains("Theirs"))
            let again = fields.merging(["scope": "Both"]) { $1 }.merging(told.mark) { $1 }
            #expect(try await convener.send("/networks/groove/charter/text", again).status == 303)
        }
    }

    @Test func `a sponsor may not write; a date must be one`() async throws {
        try await House.at(.design) { house in
            let fields = try await house.charterFields()
            let sponsor = try await house.browser(as: .sponsor).send("/networks/groove/charter/text", fields)
            #expect(sponsor.status == 409 && sponsor.body.contains("Only conveners can do this."))
            let wrong = try await house.browser(as: .convener).send(
                "/networks/groove/charter/text", fields.merging(["ends": "2027-02-30"]) { $1 })
            #expect(wrong.status == 422 && wrong.body.contains("such as 2027-07-31"))
        }
    }
}
