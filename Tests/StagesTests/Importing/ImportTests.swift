import Domain
import Foundation
import RegexBuilder
import Stages
import Storage
import TestKit
import Testing

struct ImportTests {
    private static let people = "key,name,email\nann,Ann Example,ann@first.example\nbo,Bo Example,\n"
    private static let networks =
        "key,name,stage,begins,ends,preceded_by\none,Guild One,closed,2019,2019,\ntwo,Guild Two,active,2020-03-01,2031-12-31,one\n"
    private static let small = [
        "organisations.csv": "key,name,country\norg,First House,Kenya\n", "people.csv": people,
        "networks.csv": networks,
        "memberships.csv":
            "network,person,roles,organisation,called\none,ann,member,org,apprentice\none,bo,,,\ntwo,ann,member facilitator,,\n",
        "deliverables.csv":
            "network,key,title,description,people,state,link\none,d1,A guide,\"<p>How & <script>x</script>why</p>\",ann bo,released,https://example.org/guide\n",
        "ties.csv": "network,kind,from,to\none,mentored,ann,bo\n",
    ]

    private func folder(_ files: [String: String] = small) throws -> URL {
        let folder = URL(filePath: try Scratch.file("guild"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return folder
    }

    @Test func `networks come in whole with people, deliverables and ties, and leave one event each`() async throws {
        try await House.at(.design) { house in
            let run = try await house.importRun(ImportFolder(at: folder()))
            let before = try await house.events(.house)
            let report = try await run.run()
            #expect(try await house.events(.house) == before + ["people.imported"])
            #expect(report.networks == ["Guild One", "Guild Two"])
            #expect(report.people == 2 && report.organisations == 1 && report.deliverables == 1)
            let one = try #require(try await house.network("guild-one"))
            #expect(try await house.events(one) == ["network.imported"])
            let convener = try await house.browser(as: .convener)
            let page = try await convener.get("/networks/guild-one/imported").body
            #expect(page.contains("apprentice") && page.contains("mentored"))
            let list = try await convener.get("/networks/guild-one/deliverables").body
            let guide = try #require(list.firstMatch(of: /href="([^"]+)"[^>]*>A guide</)?.1)
            let text = try await convener.get(String(guide)).body
            #expect(text.contains("How &amp; why") && text.contains("Ann Example") && !text.contains("script>x"))
            #expect(text.contains("href=\"https://example.org/guide\""))
            #expect(try await house.browser(as: .convener).get("/networks/guild-one").body.contains("It ran in 2019."))
            #expect(try await house.browser(as: .stranger).get("/networks/guild-one/imported").status == 404)
            #expect(try await house.browser().get("/networks/guild-one/imported").status == 401)
            #expect(try await house.setting.database.read { try Invariants($0).broken() } == [])
        }
    }

    @Test func `of what is known by its year only the year is shown, everywhere, and it stands there in the list`()
        async throws
    {
        try await House.at(.design) { house in
            _ = try await house.importRun(ImportFolder(at: folder())).run()
            let one = try #require(try await house.network("guild-one"))
            try await house.setting.keep(in: one, as: .clock) { scene in
                for document in try Findable.documents(after: EventLog(scene.connection, one).latest(1)[0], in: scene) {
                    try SearchStore(scene.connection).put(document, of: one, at: document.at ?? scene.now)
                }
            }
            let convener = try await house.browser(as: .convener)
            let shelf = try await convener.get("/library").body
            #expect(shelf.contains("Guild One · 2019</p>"), "\(shelf)")
            let item = try #require(shelf.firstMatch(of: /href="(\/library\/[^"?]+)"/)?.1)
            for address in [String(item), "/library", "/networks/guild-one/deliverables"] {
                let page = try await convener.get(address).body
                #expect(page.contains("2019") && !page.contains(" December 2019"), "\(address)")
            }
            #expect(try await convener.get("\(item).json").body.contains("\"released\":\"2019\""))
        }
    }

    @Test func `what is not known of a network is not promised`() async throws {
        try await House.at(.design) { house in
            _ = try await house.importRun(ImportFolder(at: folder())).run()
            let convener = try await house.browser(as: .convener)
            let second = try await convener.get("/networks/guild-two").body
            #expect(second.contains("Continues") && !second.contains("Done differently because of last time"))
            let first = try await convener.get("/networks/guild-one").body
            #expect(first.contains("No learning questions are known.") && !first.contains("questions yet"))
        }
    }

    @Test func `people are named once with all their roles, and seats with numbers are told apart`() async throws {
        try await House.at(.design) { house in
            var files = Self.small
            files["people.csv"] = "key,name,email\nann,Person 0017,\nbo,Person 0235,\n"
            files["memberships.csv"] =
                "network,person,roles,organisation,called\none,ann,member reviewer,,\none,bo,member,,\n"
            _ = try await house.importRun(ImportFolder(at: folder(files))).run()
            let page = try await house.browser(as: .convener).get("/networks/guild-one/people").body
            for name in ["Person 0017", "Person 0235"] {
                #expect(page.matches(of: Regex { name }).count == 1, "\(name)")
            }
            #expect(page.contains("(Reviewer, Member)"))
            #expect(page.contains(">017</text>") && page.contains(">235</text>"))
        }
    }

    @Test func `a second run doubles nothing and leaves no event`() async throws {
        try await House.at(.design) { house in
            let found = try ImportFolder(at: folder())
            _ = try await house.importRun(found).run()
            let before = try await house.counts()
            let again = try await house.importRun(found).run()
            #expect(again.networks == [] && again.people == 0 && again.known.count == 2)
            #expect(try await house.counts() == before)
        }
    }

    @Test func `a dry run writes nothing and reports the same`() async throws {
        try await House.at(.design) { house in
            let before = try await house.counts()
            let report = try await house.importRun(ImportFolder(at: folder())).run(isDry: true)
            #expect(report.networks == ["Guild One", "Guild Two"] && report.people == 2)
            #expect(try await house.counts() == before)
        }
    }

    @Test
    func
        `a broken row is refused with its line, its network and what continues it stay outside, and later they come in`()
        async throws
    {
        try await House.at(.design) { house in
            var files = Self.small
            files["ties.csv"] = "network,kind,from,to\none,mentored,ann,bo\none,mentored,ann,nobody\n"
            let broken = try ImportFolder(at: folder(files))
            #expect(broken.refused.map { "\($0.file) \($0.line)" } == ["ties.csv 3"])
            let report = try await house.importRun(broken).run()
            #expect(report.networks == [] && report.outside.map(\.name) == ["Guild One", "Guild Two"])
            #expect(try await house.importRun(ImportFolder(at: folder())).run().networks == ["Guild One", "Guild Two"])
        }
    }

    @Test func `files that cannot be read through refuse the folder`() throws {
        var files = Self.small
        files["people.csv"] = "key,name\nann,\"Ann\n"
        #expect(try ImportFolder(at: folder(files)).networks.isEmpty)
        files["people.csv"] = "key,nome\nann,Ann\n"
        #expect(try ImportFolder(at: folder(files)).refused.count == 2)
        files["people.csv"] = nil
        #expect(try ImportFolder(at: folder(files)).refused.map(\.file) == ["people.csv"])
    }

    @Test(arguments: [
        ("networks.csv", "key,name,stage,begins\nx,X,someday,2020\n", 2),
        ("networks.csv", "key,name,stage,begins\nx,X,closed,2020\n", 2),
        ("networks.csv", "key,name,stage,begins,ends\nx,X,closed,2020,2019\n", 2),
        ("networks.csv", "key,name,stage,begins,ends,preceded_by\nx,X,closed,2020,2020,y\ny,Y,closed,2020,2020,x\n", 2),
        ("people.csv", "key,name,email\nann,Ann,\nann,Ann,\nbo,Bo,not-an-address\n", 3),
        ("people.csv", "key,name,email\nann,Ann\n", 2),
        ("memberships.csv", "network,person,roles\none,ann,operator\n", 2),
        ("deliverables.csv", "network,key,title,link\none,d,D,javascript:alert(1)\n", 2),
        ("ties.csv", "network,kind,from,to\none,knows,ann,ann\n", 2),
    ])
    func `a row that says something impossible is refused with its line`(file: String, text: String, line: Int) throws {
        var files = Self.small
        files[file] = text
        let found = try ImportFolder(at: folder(files))
        #expect(found.refused.contains { $0.file == file && $0.line == line })
    }

    @Test func `who may not found networks may not import them`() async throws {
        try await House.at(.design) { house in
            let found = try ImportFolder(at: folder())
            let before = try await house.counts()
            for part in [Cast.Part.careMember, .facilitator, .stranger] {
                await #expect(throws: Refusal.self) {
                    try await ImportRun(house.setting, found, as: .person(house.cast[part])).run()
                }
            }
            await #expect(throws: Refusal.self) { try await ImportRun(house.setting, found, as: .visitor).run() }
            #expect(try await house.counts() == before)
        }
    }
}

extension House {
    func importRun(_ found: ImportFolder) async throws -> ImportRun {
        let email = "amina@programme.example"
        let actor = try await setting.read(as: .clock) { try PeopleStore($0).actor(at: email) }
        return ImportRun(setting, found, as: try #require(actor))
    }

    func network(_ slug: String) async throws -> ID<Network>? {
        try await setting.database.read { try $0.value("SELECT network_id FROM network_name WHERE slug = \(slug)") }
    }

    /// Rows of every table an import writes to.
    func counts() async throws -> [Int] {
        try await setting.database.read { connection in
            try [
                "SELECT count(*) FROM person", "SELECT count(*) FROM organisation", "SELECT count(*) FROM network",
                "SELECT count(*) FROM membership", "SELECT count(*) FROM event", "SELECT count(*) FROM deliverable",
                "SELECT count(*) FROM deliverable_owner", "SELECT count(*) FROM imported_tie",
                "SELECT count(*) FROM import_key",
            ].map { try connection.value($0, as: Int.self) ?? 0 }
        }
    }
}
