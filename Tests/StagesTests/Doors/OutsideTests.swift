import Domain
import Foundation
import Stages
import TestKit
import Testing

/// What comes from outside is not believed.
struct OutsideTests {
    private let goal = [
        "statement": "Members visit each other", "measure": "Visits held", "unit": "visits", "baseline": "0",
        "target": "8",
    ]

    @Test func `an id from outside never names a network`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let fields = [
                "name": "Net house", "topic": "t", "purpose": "p", "once": ID<Event>(rawValue: 0).description,
            ]
            #expect(try await convener.send("/new-network", fields).status == 303)
            let house0: Int? = try await house.setting.database.read {
                try $0.value("SELECT count(*) FROM network WHERE id = 0")
            }
            #expect(house0 == 0)
        }
    }

    @Test func `an id somebody else has used is refused, not repeated`() async throws {
        try await House.at(.design) { house in
            var fields = goal
            fields["once"] = house.setting.newEventID().description
            #expect(try await house.browser(as: .convener).send("/networks/groove/goals/new", fields).status == 303)
            let events = try await house.events(house.groove())
            let reply = try await house.browser(as: .facilitator).send("/networks/groove/goals/new", fields)
            #expect(reply.status == 409)
            #expect(try await house.events(house.groove()) == events)
        }
    }

    @Test func `files are taken in only where a form asks for them`() async throws {
        try await House.at(.design) { house in
            let folder = house.setting.files.folder
            let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).count
            let body = """
                --cut\r\nContent-Disposition: form-data; name="a"; filename="a.txt"\r\n\r\nsome text\r\n--cut--\r\n
                """
            let visitor = try await house.browser()
            _ = try await visitor.send(raw: body, type: "multipart/form-data; boundary=cut", to: "/sign-out")
            _ = try await visitor.send(
                raw: body, type: "multipart/form-data; boundary=cut", to: "/networks/groove/conversations/new")
            #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).count == before)
        }
    }

    @Test func `whoever may not write the charter does not read its draft in the form`() async throws {
        try await House.at(.design) { house in
            let sponsor = try await house.browser(as: .sponsor).get("/networks/groove/charter/text").body
            #expect(!sponsor.contains("Fund-raising is out of scope"))
            let convener = try await house.browser(as: .convener).get("/networks/groove/charter/text").body
            #expect(convener.contains("Fund-raising is out of scope"))
        }
    }

    @Test func `dropping what is not there leaves no event`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let events = try await house.events(house.groove())
            for list in ["goals", "duties", "expectations"] {
                #expect(try await convener.send("/networks/groove/\(list)/0000000000001/drop").status == 404)
            }
            #expect(try await house.events(house.groove()) == events)
        }
    }

    @Test func `too much at once is answered with a sentence`() async throws {
        try await House.at(.design) { house in
            let reply = try await house.browser().send(
                raw: "a=" + String(repeating: "b", count: 2 << 20), type: "application/x-www-form-urlencoded",
                to: "/sign-in")
            #expect(reply.status == 413)
            #expect(reply.body.contains("That is too much at once"))
        }
    }

    @Test func `a character nobody reads is refused`() async throws {
        try await House.at(.design) { house in
            var fields = goal
            fields["statement"] = "Ctl\u{1}\u{1b}[31m"
            let reply = try await house.browser(as: .convener).send("/networks/groove/goals/new", fields)
            #expect(reply.status == 422)
        }
    }

    @Test func `a new password ends every other session`() async throws {
        try await House.at(.design) { house in
            let one = try await house.browser(as: .convener)
            let other = try await house.browser(as: .convener)
            #expect(try await other.get("/you").status == 200)
            #expect(try await one.send("/you/password", ["password": "several words in a row"]).status == 303)
            #expect(try await one.get("/you").status == 200)
            #expect(try await other.get("/you").status == 401)
        }
    }
}
