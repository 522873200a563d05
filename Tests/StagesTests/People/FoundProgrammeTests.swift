import Domain
import Stages
import TestKit
import Testing

struct FoundProgrammeTests {
    private let answers = ["programme": "Learning for Markets", "name": "Ada Example", "email": "ada@first.example"]

    private func secret(_ house: House) async throws -> String {
        try await house.setting.keep(as: .clock) {
            try SessionStore($0).makeLink(for: .firstRun, ID<Programme>(rawValue: 1))
        }
    }

    @Test func `the first-run link founds the programme, signs its founder in, and is used up`() async throws {
        try await House.at(nil) { house in
            let secret = try await secret(house)
            let founder = try await house.browser()
            #expect(try await founder.get("/first-run/\(secret)").body.contains("Welcome to Roundtable"))
            let reply = try await founder.send("/first-run/\(secret)", answers)
            #expect(reply.status == 303 && reply.location?.hasPrefix("/new-network") == true)
            #expect(try await founder.get("/you").status == 200)
            #expect(try await founder.get("/operator").status == 200)
            #expect(try await house.events(.house) == ["programme.founded"])

            let second = try await house.browser()
            #expect(try await second.send("/first-run/\(secret)", answers).status != 303)
            #expect(try await second.get("/you").status == 401)
            #expect(try await house.events(.house) == ["programme.founded"])
        }
    }

    @Test func `whoever repeats the founding under its event's name is not signed in as somebody else`() async throws {
        try await House.at(nil) { house in
            let secret = try await secret(house)
            let once = "01h8000000000"
            _ = try await house.browser().send("/first-run/\(secret)", answers.merging(["once": once]) { $1 })
            let other = try await house.browser()
            _ = try await other.send("/first-run/\(secret)", answers.merging(["once": once]) { $1 })
            #expect(try await other.get("/you").status == 401)
        }
    }

    @Test func `without the link there is nothing here`() async throws {
        try await House.at(nil) { house in
            let visitor = try await house.browser()
            #expect(try await visitor.get("/first-run/abcdefghijklmnopqrstuvwxyz234567").status == 401)
            #expect(try await visitor.send("/first-run/abcdefghijklmnopqrstuvwxyz234567", answers).status == 401)
            #expect(try await house.events(.house) == [])
        }
    }
}
