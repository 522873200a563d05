import TestKit
import Testing

struct NameYourselfTests {
    @Test func `time zones are offered to choose from, and one that is not known is refused`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let form = try await convener.get("/you/name").body
            #expect(form.contains("<datalist id=\"field-time_zone-list\">") || form.contains("-time_zone-list\">"))
            #expect(form.contains("<option value=\"Africa/Nairobi\">") && form.contains("<option value=\"UTC\">"))
            for wrong in ["Mars/Olympus", "GMT+25", "africa nairobi", "XYZ"] {
                let reply = try await convener.send("/you/name", ["name": "Amina", "time_zone": wrong])
                #expect(reply.status == 422 && reply.body.contains("There is no such time zone"), "\(wrong)")
            }
            for right in ["UTC", "America/Argentina/Buenos_Aires", "Asia/Kathmandu"] {
                #expect(try await convener.send("/you/name", ["name": "Amina", "time_zone": right]).status == 303)
            }
        }
    }

    private let answers = ["name": "Amina O.", "language": "fr", "time_zone": "Africa/Nairobi"]

    @Test func `a new name shows in every network, and times in one's own zone`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(.house)
            #expect(try await convener.send("/you/name", answers).status == 303)
            #expect(try await house.browser(as: .sponsor).get("/networks/groove/people").body.contains("Amina O."))
            #expect(try await convener.get("/networks/groove/history").body.contains("Africa/Nairobi"))
            #expect(try await convener.get("/you").body.contains("lang=\"fr\""))
            #expect(try await house.events(.house) == before + ["person.named"])
        }
    }

    @Test(arguments: [("time_zone", "Mars/Olympus"), ("language", "xx"), ("name", "")])
    func `what cannot be is refused`(field: String, value: String) async throws {
        try await House.at(.design) { house in
            let reply = try await house.browser(as: .convener).send("/you/name", answers.merging([field: value]) { $1 })
            #expect(reply.status == 422)
        }
    }

    @Test func `who is signed out has no name to change`() async throws {
        try await House.at(.design) { house in
            let reply = try await house.browser().send("/you/name", answers)
            #expect(reply.status == 401)
        }
    }
}
