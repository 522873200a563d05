import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit
import Testing

struct LibraryTests {
    @Test func `a page after the last says so and leads to the first`() async throws {
        try await House.at(.closed) { house in
            let visitor = try await house.browser()
            let page = try await visitor.get("/library?page=99999").body
            #expect(page.contains("There is nothing on this page of the list.") && page.contains("To the first page"))
            #expect(!page.contains("Nothing has been released yet"))
            let member = try await house.browser(as: .careMember)
            let found = try await member.get("/networks/groove/search?q=the&page=40").body
            #expect(found.contains("href=\"/networks/groove/search?q=the\"") && !found.contains("all of these words"))
        }
    }

    private func follow(_ house: House) async throws {
        try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
    }

    @Test func `what is released stands in the public library; drafts do not`() async throws {
        try await House.at(.active) { house in
            let released = try await Guide.released(house)
            let draft = try await Guide.planned(house)
            try await draft.write("A secret turnip", begun: 0)
            try await follow(house)
            let visitor = try await house.browser()
            let shelf = try await visitor.get("/library")
            #expect(shelf.status == 200)
            #expect(shelf.body.contains("/library/\(released.id)"))
            #expect(!shelf.body.contains("\(draft.id)"))
            let item = try await visitor.get("/library/\(released.id)")
            #expect(item.status == 200)
            #expect(item.body.contains("First words about markets"))
            #expect(item.body.contains("CC BY 4.0"))
            #expect(item.body.contains("CARE"))
            #expect(!item.body.contains("Joseph Banda"))
            #expect(try await visitor.get("/library/\(draft.id)").status == 401)
            #expect(try await house.browser(as: .stranger).get("/library/\(draft.id)").status == 404)
            #expect(try await !visitor.get("/library.json?q=turnip").body.contains("A field note"))
            #expect(try await house.setting.database.read { try Invariants($0).broken() }.isEmpty)
        }
    }

    @Test func `all the words are looked for, longer ones by their beginning, and titles come first`() async throws {
        try await House.at(.active) { house in
            let network = try await house.groove()
            try await house.shelve("Dairy in the hills", "Milk and cooperatives. Très élégant.", in: network)
            try await house.shelve("Vegetables", "Cooperatives sell to dairy plants, too.", in: network)
            try await house.shelve("市場の案内", "仲買人と話す", in: network)
            let visitor = try await house.browser()
            func titles(_ words: String) async throws -> [String] {
                let body = try await visitor.get("/library?q=\(words)").body
                return body.matches(of: /<a class="title" href="[^"]+">([^<]+)</).map { String($0.1) }
            }
            #expect(try await titles("dairy") == ["Dairy in the hills", "Vegetables"])
            #expect(try await titles("DAIRY+milk") == ["Dairy in the hills"])
            #expect(try await Set(titles("coop")) == ["Vegetables", "Dairy in the hills"])
            #expect(try await titles("elegant") == ["Dairy in the hills"])
            #expect(try await titles("co") == [])
            #expect(try await titles("%E4%BB%B2%E8%B2%B7") == ["市場の案内"])
            #expect(try await visitor.get("/library?q=milk").body.contains("<mark>Milk</mark>"))
        }
    }

    @Test(arguments: [
        "%22", "dairy%22+OR", "NEAR(%22a%22+b)", "*", "title_words:dairy", "%27;--", "dairy+AND", "a+%26+!b", "%00",
        "-dairy",
    ])
    func `nothing a person types is taken for the engine's own grammar`(words: String) async throws {
        try await House.at(.design) { house in
            try await house.shelve("Dairy", "Milk", in: house.groove())
            #expect(try await house.browser().get("/library?q=\(words)").status == 200)
        }
    }

    @Test func `twice indexed is once there, a newer text replaces the older, and taken off it is gone`() async throws {
        try await House.at(.active) { house in
            let network = try await house.groove()
            let id = try await house.shelve("Dairy", "Milk", in: network)
            try await house.shelve("Dairy", "Milk", in: network, as: id)
            try await house.shelve("Dairy", "Cheese", in: network, as: id)
            let visitor = try await house.browser()
            #expect(try await visitor.get("/library?q=milk").body.contains("Fewer words find more"))
            #expect(try await visitor.get("/library?q=cheese").body.matches(of: /class="title"/).count == 1)
            try await house.setting.keep(in: network, as: .clock) { try SearchStore($0.connection).remove(id) }
            #expect(try await visitor.get("/library?q=cheese").body.contains("Fewer words find more"))
        }
    }

    @Test func `within a network people find what they may see`() async throws {
        try await House.at(.active) { house in
            let draft = try await Guide.planned(house)
            try await draft.write("A turnip in draft", begun: 0)
            try await follow(house)
            let found = try await house.browser(as: .facilitator).get("/networks/groove/search?q=turnip")
            #expect(found.body.contains(draft.path))
            #expect(found.body.contains("<mark>turnip</mark>"))
            #expect(
                try await !house.browser(as: .sponsor).get("/networks/groove/search?q=turnip").body.contains(draft.path)
            )
            #expect(
                try await !house.browser(as: .sponsor).get("/networks/groove/search.json?q=turnip").body.contains(
                    "draft"))
            #expect(try await house.browser(as: .stranger).get("/networks/groove/search?q=turnip").status == 404)
            #expect(try await house.browser().get("/networks/groove/search?q=turnip").status == 401)
        }
    }

    @Test func `the index is built anew from what it indexes`() async throws {
        try await House.at(.active) { house in
            let released = try await Guide.released(house)
            let visitor = try await house.browser()
            #expect(try await !visitor.get("/library").body.contains("\(released.id)"))
            let count = try await SearchStore.rebuild(house.setting)
            #expect(count >= 2)
            #expect(try await SearchStore.rebuild(house.setting) == count)
            #expect(try await visitor.get("/library?q=markets").body.contains("\(released.id)"))
        }
    }

    @Test func `thirty texts take as many queries as one, and the rest stands on the next page`() async throws {
        try await House.at(.active) { house in
            let network = try await house.groove()
            let visitor = try await house.browser()
            try await house.shelve("Dairy", "Milk", in: network)
            func statements(_ path: String) async throws -> Int {
                let before = house.setting.database.statements
                _ = try await visitor.get(path)
                return house.setting.database.statements - before
            }
            let shelf = try await statements("/library")
            let search = try await statements("/library?q=milk")
            for _ in 1..<30 { try await house.shelve("Dairy", "Milk", in: network) }
            #expect(try await statements("/library") == shelf)
            #expect(try await statements("/library?q=milk") == search)
            let second = try await visitor.get("/library?q=milk&page=2")
            #expect(second.body.matches(of: /class="title"/).count == 10)
        }
    }
}

extension House {
    /// Puts a text on the public shelf.
    @discardableResult
    fileprivate func shelve(_ title: String, _ text: String, in network: ID<Network>, as known: Int64? = nil)
        async throws -> Int64
    {
        let id = known ?? setting.newEventID().rawValue
        let document = Findable.Document(
            ID<Event>(rawValue: id), .lesson, title: title, text: text, reach: .everyone,
            address: .fragment("x"))
        try await setting.keep(in: network, as: .clock) { scene in
            try SearchStore(scene.connection).put(document, of: network, at: scene.now)
        }
        return id
    }
}
