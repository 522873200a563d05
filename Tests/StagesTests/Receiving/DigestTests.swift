import Domain
import Followers
import Logging
import Stages
import Storage
import TestKit
import Testing

/// News that come together: when, in which order, how much, and what is left out.
struct DigestTests {
    private static let nilufar = "nilufar@practicalaction.example"

    private static func choose(_ fields: [String: String], in house: House) async throws -> Int {
        try await house.browser(as: .practicalMember).send("/networks/groove/your-mail", fields).status
    }

    private static func post(_ text: String, in thread: String, of house: House, by part: Cast.Part = .careMember)
        async throws
    {
        _ = try await house.browser(as: part).send("/networks/groove/conversations/\(thread)/posts", ["text": text])
        house.clock.advance(seconds: 60)
    }

    @Test func `a weekly digest comes on Monday at seven, by conversation, the newest first, without one's own posts`()
        async throws
    {
        try await House.corresponding { house in
            _ = try await house.leaving()
            #expect(try await Self.choose(["rhythm": "weekly"], in: house) == 303)
            let thread = try await house.conversation()
            house.clock.advance(seconds: 60)
            let other = try await house.browser(as: .careMember).send(
                "/networks/groove/conversations/new",
                ["title": "Seed prices", "question": "none", "text": "Who sets them?"])
            house.clock.advance(seconds: 60)
            try await Self.post("My own thought.", in: thread, of: house, by: .practicalMember)
            try await Self.post("An answer to *all*.", in: thread, of: house)
            _ = try await house.activity()
            #expect(try await house.leaving(to: Self.nilufar).allSatisfy { !$0.body.contains("mentors") })

            house.clock.advance(seconds: 7 * 86_400 - 2 * 3600 - 300)
            #expect(try await house.leaving(to: Self.nilufar).isEmpty, "not a minute too early")
            house.clock.advance(seconds: 600)
            let letters = try await house.leaving(to: Self.nilufar)
            let digest = try #require(letters.first)
            #expect(letters.count == 1 && digest.subject == "GROOVE: what is new")
            #expect(digest.stream?.slug == "groove", "it can be left by one click")
            let body = digest.body
            #expect(!body.contains("My own thought."))
            let places = try [
                "WHAT WAITS FOR YOU", "Say whether you come", "Paying mentors", "An answer to all",
                "Who pays mentors", "Seed prices",
            ].map { try #require(body.firstRange(of: $0)?.lowerBound, "\($0)") }
            #expect(places == places.sorted(), "asks first, then the conversation with the newest post")
            #expect(other.status == 303)
            house.clock.advance(days: 7)
            #expect(try await house.leaving(to: Self.nilufar).isEmpty, "nothing new, no letter, nothing told twice")
        }
    }

    @Test func `a daily digest leaves out what is past, and asks of the site what does not fit into thirty kilobytes`()
        async throws
    {
        try await House.corresponding { house in
            _ = try await house.leaving()
            #expect(try await Self.choose(["rhythm": "daily"], in: house) == 303)
            let thread = try await house.conversation()
            for number in 1...14 {
                try await Self.post(
                    "Part \(number). " + String(repeating: "Zażółć gęślą jaźń. ", count: 300), in: thread, of: house)
            }
            house.clock.advance(days: 1)
            let digest = try #require(try await house.leaving(to: Self.nilufar).first)
            #expect(digest.body.utf8.count <= 30_000 && digest.body.utf8.count > 20_000)
            #expect(digest.body.contains("Part 14.") && digest.body.contains("It goes on here"))
            #expect(!digest.body.contains("Part 1. "))
            #expect(digest.body.contains("more than a letter should carry") || digest.body.contains("wrote:"))
        }
    }

    @Test func `an activity that is over by the time of the digest is not told`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            #expect(try await Self.choose(["rhythm": "weekly"], in: house) == 303)
            _ = try await house.activity()
            _ = try await house.conversation()
            house.clock.advance(days: 60)
            let letters = try await house.leaving(to: Self.nilufar)
            let digest = try #require(letters.last { $0.subject.contains("what is new") })
            #expect(digest.body.contains("Paying mentors"))
            #expect(!digest.body.contains("Planned for") && !digest.body.contains("Say whether you come"))
        }
    }

    @Test func `quiet hours hold letters back until they end, by the reader's own clock`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let network = try await house.groove()
            let member = house.cast[.practicalMember]
            try await house.setting.keep(in: network, as: .clock) { scene in
                _ = try scene.connection.run("UPDATE person SET time_zone = 'Asia/Dhaka' WHERE id = \(member)")
            }
            #expect(
                try await Self.choose(["rhythm": "each", "quiet_from": "14", "quiet_until": "8"], in: house) == 303)
            #expect(try await Self.choose(["rhythm": "each", "quiet_from": "9"], in: house) == 422, "one hour alone")
            // Nine o'clock UTC is three in the afternoon in Dhaka.
            _ = try await house.conversation()
            #expect(try await house.leaving(to: Self.nilufar).isEmpty)
            house.clock.advance(seconds: 17 * 3600 - 60)
            #expect(try await house.leaving(to: Self.nilufar).isEmpty)
            house.clock.advance(seconds: 120)
            #expect(try await house.leaving(to: Self.nilufar).count == 1, "eight in the morning")
        }
    }

    @Test func `what had gathered comes at once when every letter is wanted again, and never when none is`()
        async throws
    {
        try await House.corresponding { house in
            _ = try await house.leaving()
            #expect(try await Self.choose(["rhythm": "weekly"], in: house) == 303)
            _ = try await house.conversation()
            #expect(try await house.leaving(to: Self.nilufar).isEmpty)
            #expect(try await Self.choose(["rhythm": "each"], in: house) == 303)
            #expect(try await house.leaving(to: Self.nilufar).count == 1)
            #expect(try await Self.choose(["rhythm": "weekly"], in: house) == 303)
            _ = try await house.conversation()
            #expect(try await house.leaving(to: Self.nilufar).isEmpty)
            #expect(try await Self.choose(["rhythm": "waiting"], in: house) == 303)
            house.clock.advance(days: 8)
            #expect(try await house.leaving(to: Self.nilufar).isEmpty)
        }
    }

    @Test func `the same words in two networks are read once, in one letter`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let second = try await Self.secondNetwork(of: house)
            let member = house.cast[.practicalMember]
            try await house.setting.keep(as: .clock) { scene in
                _ = try scene.connection.run("UPDATE membership SET rhythm = 'daily' WHERE person_id = \(member)")
            }
            for slug in ["groove", second] {
                for (title, text) in [("A book for all", "Read it."), ("Only \(slug)", "For \(slug).")] {
                    let reply = try await house.browser(as: .careMember).send(
                        "/networks/\(slug)/conversations/new", ["title": title, "question": "none", "text": text])
                    #expect(reply.status == 303)
                }
            }
            house.clock.advance(days: 1)
            let letters = try await house.leaving(to: Self.nilufar)
            let body = try #require(letters.first?.body)
            #expect(letters.count == 1 && body.split(separator: "A book for all").count == 2)
            #expect(body.contains("For groove.") && body.contains("For \(second)."))
        }
    }

    private static func secondNetwork(of house: House) async throws -> String {
        let browser = try await house.browser(as: .convener)
        _ = try await browser.send("/new-network", ["name": "Second table", "topic": "Seeds", "purpose": "To learn."])
        let (network, slug) = try await house.setting.database.read { connection -> (ID<Network>, String) in
            let row = try #require(try connection.first("SELECT id, slug FROM network ORDER BY id DESC LIMIT 1"))
            return (try row["id"], try row["slug"])
        }
        #expect(slug != "groove")
        try await house.setting.keep(in: network, as: .clock) { scene in
            try CharterStore(scene).enter(.active)
            for part in [Cast.Part.careMember, .practicalMember] {
                try PeopleStore(scene).give([.member], to: house.cast[part], of: nil)
            }
        }
        return slug
    }
}
