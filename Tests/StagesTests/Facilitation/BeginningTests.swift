import Domain
import Followers
import Stages
import TestKit
import Testing

/// The first thirty days: who they are, what they give, what they need; by mail, too.
struct BeginningTests {
    private static let nilufar = "nilufar@practicalaction.example"

    @Test func `the first steps wait for a new member, are made by mail, and are gone`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let member = try await house.browser(as: .practicalMember)
            for words in ["Introduce yourself", "Make one offer", "Ask for help"] {
                #expect(try await member.get("/networks/groove").body.contains(words))
            }
            #expect(try await member.send("/networks/groove/your-mail", ["rhythm": "daily"]).status == 303)
            _ = try await house.conversation()
            house.clock.advance(days: 1)
            let digest = try #require(try await house.leaving(to: Self.nilufar).last)
            let number = try #require(digest.body.firstMatch(of: /Reply “(\d+)” and a few lines/)).1
            let offer = try #require(digest.body.firstMatch(of: /Reply “(\d+)” and what you can give/)).1
            let text = "\(number) I am Nilufar.\nI work on seed.\n\(offer) A guide on seed prices"
            #expect(try await house.receive(House.mail(to: digest.reply ?? "", text)).action == "introduce")
            #expect(try await house.events(house.groove()).suffix(2) == ["thread.begun", "thread.begun"])
            let page = try await member.get("/networks/groove").body
            #expect(!page.contains("Introduce yourself") && !page.contains("Make one offer"))
            #expect(page.contains("Ask for help"))
            #expect(try await member.get("/networks/groove/conversations").body.contains("Introduction</span>"))
        }
    }

    @Test func `the letter that opens the table asks for the first steps, and one reply takes all three`() async throws
    {
        try await House.at(.invitation, site: House.mailSite) { house in
            let guest = try await house.browser(as: .practicalMember)
            _ = try await guest.send("/networks/groove/charter/accept")
            _ = try await guest.send(house.letter(to: Self.nilufar) + "/sign")
            _ = try await house.leaving()
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send("/networks/groove/open-table").status == 303)
            let letters = try await house.leaving()
            let letter = try #require(
                letters.first { $0.email == Self.nilufar && $0.subject.contains("The table is open") })
            #expect(letter.body.contains("2. Make one offer"))
            let text = "1. I am Nilufar.\n2. A guide on mentors\n3. Who pays trainers?"
            #expect(try await house.receive(House.mail(to: letter.reply ?? "", text)).action == "takeFirstSteps")
            #expect(
                try await house.events(house.groove()).suffix(3) == ["thread.begun", "thread.begun", "thread.begun"])
            let list = try await convener.get("/networks/groove/conversations").body
            for mark in ["Introduction</span>", "Offer, open</span>", "Ask, open</span>", "A guide on mentors"] {
                #expect(list.contains(mark))
            }
        }
    }

    @Test func `whoever takes over a seat later reads of the first steps in the letter about the seat`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let page = try await house.browser(as: .careMember).get("/networks/groove/promises").body
            let place = try #require(page.firstMatch(of: /href="([^"]+hand-over)"/)).1
            let handed = try await house.browser(as: .convener).send(
                String(place), ["name": "Alice Banda", "email": "alice@care.example"])
            #expect(handed.status == 303)
            let letters = try await house.leaving(to: "alice@care.example")
            #expect(letters.contains { $0.body.contains("subject begins with “Introduction:”") })
            let alice = try await house.browser(as: house.person("alice@care.example"))
            #expect(try await alice.get("/networks/groove").body.contains("Introduce yourself to the others"))
        }
    }

    @Test func `the facilitator sees who is stuck after two weeks, and nobody else does`() async throws {
        try await House.corresponding { house in
            let facilitator = try await house.browser(as: .facilitator)
            #expect(try await !facilitator.get("/networks/groove/facilitation").body.contains("has not begun yet"))
            house.clock.advance(days: 15)
            let again = try await house.browser(as: .facilitator)
            #expect(
                try await again.get("/networks/groove/facilitation").body.contains("Nilufar Rahman has not begun yet"))
            #expect(try await house.browser(as: .careMember).get("/networks/groove/facilitation").status != 200)
            let introduction = ["title": "Who I am", "kind": "introduction", "question": "none", "text": "Seed."]
            #expect(
                try await house.browser(as: .practicalMember).send("/networks/groove/conversations/new", introduction)
                    .status == 303)
            #expect(
                try await !again.get("/networks/groove/facilitation").body.contains("Nilufar Rahman has not begun yet"))
        }
    }
}
