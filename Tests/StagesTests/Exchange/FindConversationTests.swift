import Domain
import Followers
import Logging
import Stages
import TestKit
import Testing

struct FindConversationTests {
    private func follow(_ house: House) async throws {
        try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
    }

    private func search(_ words: String, as part: Cast.Part, _ house: House) async throws -> String {
        let page = try await house.browser(as: part).get("/networks/groove/search?q=\(words)").body
        return page.firstMatch(of: /(?s)<main.*<\/main>/).map { String($0.output) } ?? ""
    }

    @Test func `what was said is found within the network, at its place, and by its new words once it is changed`()
        async throws
    {
        try await House.talking { house in
            let thread = try await house.conversation()
            let member = try await house.browser(as: .careMember)
            let reply = try await member.send(
                "/networks/groove/conversations/\(thread)/posts", ["text": "A turnip a month, says the **group**."])
            #expect(reply.status == 303)
            #expect(try await !search("turnip", as: .practicalMember, house).contains("<mark>"))
            try await follow(house)

            let found = try await search("turnip", as: .practicalMember, house)
            #expect(found.contains("<mark>turnip</mark>"))
            #expect(found.contains("Paying mentors"))
            let link = try #require(found.firstMatch(of: /href="([^"]+conversations\/\w+\?post=(\w+)#post-\w+)"/))
            #expect(try await member.get(String(link.1)).body.contains("id=\"post-\(link.2)\""))
            #expect(try await search("group", as: .facilitator, house).contains("<mark>group</mark>"))

            let edited = try await member.send(
                "/networks/groove/posts/\(link.2)/text", ["text": "A radish a month."])
            #expect(edited.status == 303)
            try await follow(house)
            #expect(try await !search("turnip", as: .practicalMember, house).contains("<mark>"))
            #expect(try await search("radish", as: .practicalMember, house).contains("<mark>radish</mark>"))
        }
    }

    @Test func `a title is found once, however many posts stand under it; an outcome while it is closed`() async throws
    {
        try await House.talking { house in
            let thread = try await house.conversation()
            let path = "/networks/groove/conversations/\(thread)"
            let facilitator = try await house.browser(as: .facilitator)
            for text in ["One.", "Two.", "Three."] { _ = try await facilitator.send(path + "/posts", ["text": text]) }
            #expect(try await facilitator.send(path + "/outcome", ["outcome": "We pay in marigolds."]).status == 303)
            try await follow(house)
            let found = try await search("paying+mentors", as: .careMember, house)
            #expect(found.matches(of: /class="title"/).count == 1)
            #expect(try await search("marigolds", as: .careMember, house).contains("<mark>marigolds</mark>"))
            #expect(try await facilitator.send(path + "/reopen").status == 303)
            try await follow(house)
            #expect(try await !search("marigolds", as: .careMember, house).contains("<mark>"))
        }
    }

    @Test func `sponsors, reviewers, strangers and the public library never find it`() async throws {
        try await House.talking { house in
            _ = try await house.conversation()
            try await follow(house)
            #expect(try await search("mentors", as: .careMember, house).contains("Paying mentors"))
            for part in [Cast.Part.sponsor, .reviewer] {
                #expect(try await !search("mentors", as: part, house).contains("Paying mentors"))
                let json = try await house.browser(as: part).get("/networks/groove/search.json?q=mentors").body
                #expect(!json.contains("Paying mentors"))
            }
            #expect(try await house.browser(as: .stranger).get("/networks/groove/search?q=mentors").status == 404)
            for part in [Cast.Part.careMember, .stranger, nil] {
                let library = try await house.browser(as: part).get("/library?q=mentors").body
                #expect(!library.contains("Paying mentors"))
            }
            let id = try await house.setting.database.read {
                try $0.value("SELECT id FROM thread WHERE title = 'Paying mentors'", as: ID<Domain.Thread>.self)
            }
            let thread = try #require(id)
            #expect(try await house.browser(as: .careMember).get("/library/\(thread)").status == 404)
        }
    }

    @Test func `an index built anew holds all that was said`() async throws {
        try await House.talking { house in
            _ = try await house.conversation()
            let count = try await SearchStore.rebuild(house.setting)
            let posts = try await house.setting.database.read {
                try $0.value("SELECT count(*) FROM post", as: Int.self)
            }
            #expect(count > (posts ?? 0))
            #expect(try await search("mentors", as: .careMember, house).contains("Paying mentors"))
            #expect(try await SearchStore.rebuild(house.setting) == count)
        }
    }
}
