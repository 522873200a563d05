import Domain
import Stages
import Storage
import TestKit
import Testing

/// What waits for somebody comes by letter, however they get their mail.
struct WhatWaitsTests {
    private static let nilufar = "nilufar@practicalaction.example"
    private static let journal = "Write your learning journal"

    private static func choose(_ fields: [String: String], in house: House) async throws {
        #expect(
            try await house.browser(as: .practicalMember).send("/networks/groove/your-mail", fields).status == 303)
    }

    /// The letters to Nilufar once somebody has looked.
    private static func look(_ house: House) async throws -> [OutboxStore.Message] {
        try await WaitingRound(house.setting).round()
        return try await house.leaving(to: nilufar)
    }

    /// A new quarter has begun since everybody was first seen, on 6 April, and the journal of the last one waits.
    private static func quarter(_ test: @Sendable (House) async throws -> Void) async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            #expect(try await WaitingRound(house.setting).round() == 0, "what waits at first came by letter")
            house.clock.advance(days: 35)
            _ = try await house.leaving()
            try await test(house)
        }
    }

    @Test(arguments: ["each", "daily", "waiting"])
    func `the journal's prompt comes once, and again only when it has waited for weeks`(rhythm: String) async throws {
        try await Self.quarter { house in
            try await Self.choose(["rhythm": rhythm], in: house)
            let letters = try await Self.look(house)
            let letter = try #require(letters.first)
            #expect(letters.count == 1 && letter.subject == "GROOVE: what waits for you")
            #expect(letter.body.contains("WHAT WAITS FOR YOU") && letter.body.contains(Self.journal))
            #expect(letter.body.contains("once a week at most") && letter.stream?.slug == "groove")
            for _ in 0..<3 {
                #expect(try await Self.look(house).isEmpty, "looked at already")
                house.clock.advance(days: 7)
                #expect(try await Self.look(house).isEmpty, "nothing new")
            }
            house.clock.advance(days: 7)
            #expect(try await Self.look(house).first?.body.contains(Self.journal) == true)
        }
    }

    @Test func `the prompt is answered by its number, and then waits no more`() async throws {
        try await Self.quarter { house in
            let letter = try #require(try await Self.look(house).first)
            let number = try #require(letter.body.firstMatch(of: /Reply “(\d+)” and your entry/)).1
            let before = try await house.events(house.groove())
            let report = try await house.receive(
                House.mail(to: letter.reply ?? "", "\(number) We learned to ask the neighbours first."))
            #expect(!report.held)
            #expect(try await house.events(house.groove()) == before + ["journal.written"])
            house.clock.advance(days: 35)
            #expect(try await Self.look(house).allSatisfy { !$0.body.contains(Self.journal) })
        }
    }

    @Test func `what comes due within a week is told once more, and nothing in quiet hours`() async throws {
        try await Self.quarter { house in
            _ = try await Self.look(house)
            let planned = House.assist.merging(["starts": "2026-04-23T14:30"]) { $1 }
            _ = try await house.browser(as: .careMember).send("/networks/groove/activities/new", planned)
            _ = try await house.leaving()
            try await Self.choose(["rhythm": "each", "quiet_from": "0", "quiet_until": "23"], in: house)
            house.clock.advance(days: 7)
            #expect(try await Self.look(house).isEmpty)
            try await Self.choose(["rhythm": "each"], in: house)
            for reason in ["nobody has answered for a week", "it is in three days"] {
                let letter = try #require(try await Self.look(house).first, "\(reason)")
                #expect(letter.body.contains("Say whether you come") && letter.reply != nil)
                house.clock.advance(days: 7)
            }
            #expect(try await Self.look(house).isEmpty, "it is over")
        }
    }

    @Test func `what a digest has named is not told again by itself; two servers tell it once`() async throws {
        try await Self.quarter { house in
            try await Self.choose(["rhythm": "daily"], in: house)
            _ = try await house.conversation()
            house.clock.advance(days: 1)
            let digest = try #require(try await house.leaving(to: Self.nilufar).first)
            #expect(digest.subject == "GROOVE: what is new" && digest.body.contains(Self.journal))
            let setting = house.setting
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try await WaitingRound(setting).round() } }
                try await group.waitForAll()
            }
            let letters = try await house.leaving().filter { $0.subject.contains("what waits for you") }
            #expect(!letters.isEmpty && Set(letters.map(\.email)).count == letters.count)
            #expect(!letters.contains { $0.email == Self.nilufar })
        }
    }

    @Test func `an ask stands in the digests of the others until somebody answers it`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            try await Self.choose(["rhythm": "daily"], in: house)
            let asked = try await house.browser(as: .careMember).send(
                "/networks/groove/conversations/new",
                ["title": "A cold room", "question": "none", "kind": "ask", "text": "Who has one to lend?"])
            let thread = try #require(asked.lastPart)
            house.clock.advance(days: 1)
            let first = try #require(try await house.leaving(to: Self.nilufar).first)
            #expect(!first.body.contains("OPEN UNTIL ANSWERED"), "it is new, and told as such")
            let page = try await house.browser(as: .practicalMember).get("/networks/groove/conversations")
            #expect(page.body.contains("Ask, open"))

            _ = try await house.conversation()
            house.clock.advance(days: 1)
            let second = try #require(try await house.leaving(to: Self.nilufar).first)
            let ask = try #require(second.body.firstRange(of: "OPEN UNTIL ANSWERED"))
            #expect(second.body[ask.upperBound...].contains("asks: A cold room"))
            let number = try #require(second.body[ask.upperBound...].firstMatch(of: /Reply “(\d+)” and your answer/)).1
            let report = try await house.receive(House.mail(to: second.reply ?? "", "\(number) We have, in Bogra."))
            #expect(!report.held)
            #expect(try await house.posts(in: thread).contains("We have, in Bogra."))
            #expect(try await house.posts(in: thread).contains("Ask, answered"))

            _ = try await house.conversation()
            house.clock.advance(days: 1)
            let third = try #require(try await house.leaving(to: Self.nilufar).first)
            #expect(!third.body.contains("A cold room"))
        }
    }
}
