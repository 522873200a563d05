import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

/// Somebody who was imported without an address takes what they did as their own.
struct ClaimTests {
    private static let files = [
        "people.csv": "key,name,email\nann,Ann Example,ann@first.example\nbo,Bo Example,\ncy,Cy Example,\n",
        "networks.csv": "key,name,stage,begins,ends\none,Guild One,closed,2019,2019\n",
        "memberships.csv": "network,person,roles,called\none,ann,member,\none,bo,member,apprentice\n",
        "deliverables.csv": "network,key,title,description,people,state\none,d1,A guide,Text,ann bo,released\n",
    ]

    private func folder(_ files: [String: String] = files) throws -> ImportFolder {
        let folder = URL(filePath: try Scratch.file("claims"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return ImportFolder(at: folder)
    }

    /// A house in which Bo has come in without an address.
    private func imported(_ test: @Sendable (House, String, ImportFolder) async throws -> Void) async throws {
        try await House.withMail(.design) { house in
            let found = try folder()
            _ = try await house.importRun(found).run()
            let bo: ID<Person>? = try await house.setting.database.read {
                try $0.value("SELECT id FROM person WHERE name = 'Bo Example'")
            }
            let person = try #require(bo)
            try await test(house, "/unclaimed/\(person)", found)
        }
    }

    /// The address mailed last to somebody.
    private func link(_ house: House, to email: String) async throws -> String {
        let body = try await house.mail(to: email).first?.body ?? ""
        return body.firstMatch(of: /http:\/\/localhost:8080(\/claims\/\w+)/).map { String($0.1) } ?? "/no-link"
    }

    @Test func `what was offered is claimed by a button, and the history stays with its author`() async throws {
        try await imported { house, offer, found in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(.house)
            #expect(try await convener.get("/unclaimed").body.contains("Bo Example"))
            #expect(try await convener.send(offer, ["email": "Bo@guild.example"]).status == 303)
            #expect(try await house.events(.house) == before + ["claim.offered"])
            let letter = try #require(try await house.mail(to: "bo@guild.example").first)
            #expect(letter.body.contains("Bo Example") && letter.body.contains("Guild One"))

            let link = try await link(house, to: "bo@guild.example")
            let scanner = try await house.browser()
            for _ in 0..<2 { #expect(try await scanner.get(link).body.contains("Are you Bo Example?")) }
            let bo = try await house.browser()
            let reply = try await bo.send(link)
            #expect(reply.status == 303)
            #expect(try await house.events(.house) == before + ["claim.offered", "person.claimed"])
            #expect(try await bo.get("/you").body.contains("Bo Example"))
            let list = try await bo.get("/networks/guild-one/deliverables").body
            let guide = try #require(list.firstMatch(of: /href="([^"]+)"[^>]*>A guide</)?.1)
            #expect(try await bo.get(String(guide)).body.contains("Bo Example"))
            #expect(try await bo.get("/networks/guild-one/imported").body.contains("apprentice"))
            #expect(try await scanner.send(link).status == 404)
            #expect(try await house.browser().get(link).status == 404)
            #expect(try await !convener.get("/unclaimed").body.contains("Bo Example"))
            let counts = try await house.counts()
            _ = try await house.importRun(found).run()
            #expect(try await house.counts() == counts)
            #expect(try await house.setting.database.read { try Invariants($0).broken() } == [])
        }
    }

    @Test func `operators offer, too; members and facilitators find nothing, strangers and visitors neither`()
        async throws
    {
        try await imported { house, offer, _ in
            let before = try await house.events(.house)
            for part in [Cast.Part.careMember, .facilitator, .sponsor, .stranger] {
                let browser = try await house.browser(as: part)
                #expect(try await browser.get("/unclaimed").status == 404, "\(part)")
                #expect(try await browser.get(offer).status == 404, "\(part)")
                #expect(try await browser.send(offer, ["email": "me@else.example"]).status == 404, "\(part)")
            }
            #expect(try await house.browser().get("/unclaimed").status == 401)
            #expect(try await house.browser().send(offer, ["email": "me@else.example"]).status == 401)
            #expect(try await house.events(.house) == before)
            #expect(
                try await house.browser(as: .operator).send(offer, ["email": "bo@guild.example"]).status == 303)
            #expect(try await house.events(.house) == before + ["claim.offered"])
        }
    }

    @Test func `a second offer voids the first; thirty days later the link is void, too`() async throws {
        try await imported { house, offer, _ in
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(offer, ["email": "wrong@guild.example"])
            let first = try await link(house, to: "wrong@guild.example")
            #expect(try await house.browser().get(first).status == 200)
            _ = try await convener.send(offer, ["email": "bo@guild.example"])
            #expect(try await house.browser().get(first).status == 404)
            #expect(try await house.browser().send(first).status == 404)
            let second = try await link(house, to: "bo@guild.example")
            house.clock.advance(days: 29)
            #expect(try await house.browser().get(second).status == 200)
            house.clock.advance(days: 2)
            #expect(try await house.browser().get(second).status == 404)
        }
    }

    @Test func `whoever has an address is not offered to anybody, and a known address takes over nobody`() async throws
    {
        try await imported { house, offer, _ in
            let convener = try await house.browser(as: .convener)
            let known = try await convener.send(offer, ["email": "ann@first.example"])
            #expect(known.status == 409 && known.body.contains("Two accounts are not joined"))
            let ann: ID<Person>? = try await house.setting.database.read {
                try $0.value("SELECT person_id FROM address WHERE email = 'ann@first.example'")
            }
            let named = try #require(ann)
            let claimed = try await convener.send("/unclaimed/\(named)", ["email": "other@first.example"])
            #expect(claimed.status == 409 && claimed.body.contains("has an address already"))
            let ownCast = "/unclaimed/\(house.cast[.sponsor])"
            #expect(try await convener.send(ownCast, ["email": "other@first.example"]).status == 404)
            #expect(try await convener.send(offer, ["email": "no address"]).status == 422)
        }
    }

    @Test func `the page asks the database as often for sixty people as for two, fifty at a time`() async throws {
        try await imported { house, _, _ in
            let convener = try await house.browser(as: .convener)
            let few = try await house.queries("/unclaimed", as: convener)
            var files = Self.files
            files["people.csv"] = "key,name,email\n" + (1...60).map { "p\($0),Person \($0),\n" }.joined()
            files["networks.csv"] = "key,name,stage,begins,ends\ntwo,Guild Two,closed,2020,2020\n"
            files["memberships.csv"] = "network,person,roles\n" + (1...60).map { "two,p\($0),member\n" }.joined()
            files["deliverables.csv"] = nil
            _ = try await house.importRun(folder(files)).run()
            #expect(try await house.queries("/unclaimed", as: convener) == few)
            let page = try await convener.get("/unclaimed").body
            #expect(page.matches(of: /class="title"/).count == 50)
            let further = try #require(page.firstMatch(of: /rel="next" href="([^"]+)"/)?.1)
            #expect(try await convener.get(String(further)).body.contains("Person 60"))
        }
    }
}
