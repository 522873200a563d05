import Domain
import Foundation
import Stages
import TestKit
import Testing

/// Every act of a member by replying: what is understood, what is said back, and how it is taken back.
struct EmailCompleteTests {
    private static let nilufar = "nilufar@practicalaction.example"
    private static let elenaFrom = "Elena <\(elena)>"

    /// The letter to somebody whose subject says this, newest last.
    private static func letter(to email: String, about words: String, in house: House) async throws
        -> OutboxStore.Message
    {
        let all = try await house.leaving(to: email)
        return try #require(all.last { $0.subject.contains(words) }, "\(all.map(\.subject))")
    }

    private static func from(_ email: String) -> String { "Somebody <\(email)>" }

    @Test func `an invitation is answered item by item, signed and taken back by mail`() async throws {
        try await House.at(.invitation, site: House.mailSite) { house in
            let letter = try await Self.letter(to: elena, about: "is invited", in: house)
            #expect(letter.body.contains("1. Four hours a month") && letter.body.contains("By consent: a proposal"))
            let before = try await house.events(house.groove())
            let answer = House.mail(
                from: Self.elenaFrom, to: letter.reply ?? "", id: "a@x",
                "1 yes, 2 yes\n3. Instead one guide by 1 December 2026, because we are four people.\n4: no, our lawyers object."
            )
            #expect(try await house.receive(answer).action == "answerInvitation")
            #expect(
                try await house.events(house.groove())
                    == before + Array(repeating: "expectation.answered", count: 4))
            let echo = try await Self.letter(to: elena, about: "Re:", in: house)
            for words in [
                "You accept item 1: Four hours a month",
                "You propose for item 3: one guide (by Tuesday 1 December 2026",
                "You decline item 4", "Reply “take back”",
            ] { #expect(echo.body.contains(words), "\(words) in \(echo.body)") }

            let early = House.mail(from: Self.elenaFrom, to: letter.reply ?? "", id: "b@x", "Sign")
            #expect(try await house.receive(early).action == "answerInvitation", "the charter at least is accepted")
            let refused = try await Self.letter(to: elena, about: "Re:", in: house)
            #expect(refused.body.contains("Not settled yet: 1"))

            let signing = House.mail(from: Self.elenaFrom, to: letter.reply ?? "", id: "c@x", "All yes.\nI sign")
            #expect(try await house.receive(signing).action == "answerInvitation")
            #expect(try await house.events(house.groove()).last == "invitation.signed")
            let letters = try await house.leaving(to: elena)
            let signed = try #require(letters.last { $0.subject.hasPrefix("Re:") })
            #expect(letters.contains { $0.subject.contains("The seat of Conservation") && $0.reply != nil })

            let back = House.mail(from: Self.elenaFrom, to: signed.reply ?? "", id: "d@x", "Take it back, please.")
            #expect(try await house.receive(back).action == "takeBack")
            #expect(try await house.events(house.groove()).last == "act.takenBack")
            let page = try await house.browser(as: .convener).get(house.letter(to: elena)).body
            #expect(page.contains("Sent, not signed yet"))
            let again = House.mail(from: Self.elenaFrom, to: letter.reply ?? "", id: "e@x", "all yes\nsign")
            #expect(try await house.receive(again).action == "answerInvitation")
            #expect(try await house.events(house.groove()).last == "invitation.signed")
            #expect(
                try await house.browser(as: .convener).get("/networks/groove/promises").body.contains("Conservation"))
        }
    }

    @Test func `what cannot be understood changes nothing and is answered with what to reply`() async throws {
        try await House.at(.invitation, site: House.mailSite) { house in
            let letter = try await Self.letter(to: elena, about: "is invited", in: house)
            let before = try await house.events(house.groove())
            let vague = House.mail(from: Self.elenaFrom, to: letter.reply ?? "", "We are thinking about it.")
            let report = try await house.receive(vague)
            #expect(report.held && report.action == nil)
            #expect(try await house.events(house.groove()) == before)
            let answer = try await Self.letter(to: elena, about: "Re:", in: house)
            #expect(answer.body.contains("“1 yes”") && answer.body.contains("> We are thinking about it."))
            #expect(answer.reply != nil, "the next reply may do it")
        }
    }

    @Test func `a promise is kept, taken back and moved by mail`() async throws {
        try await House.at(.active, site: House.mailSite) { house in
            let digest = try await Self.digest(for: .careMember, in: house)
            let line = try #require(
                digest.body.firstMatch(of: /You promised: (.+?)(?: \(by [^)]*\))?\n.*\n\nReply “(\d+) kept”/))
            let (promise, number) = (String(line.1), String(line.2))
            let joseph = "joseph@care.example"
            let kept = House.mail(
                from: Self.from(joseph), to: digest.reply ?? "", id: "k@x", "\(number) kept: the list of hours, 3 May")
            #expect(try await house.receive(kept).action == "answerPromise")
            let echo = try await Self.letter(to: joseph, about: "Re:", in: house)
            #expect(echo.body.contains("You kept this promise: \(promise)"))
            #expect(try await house.events(house.groove()).last == "promise.kept")
            let other = House.mail(from: Self.from(Self.nilufar), to: echo.reply ?? "", id: "o@x", "take back")
            #expect(try await house.receive(other).held, "nobody else takes it back")
            let back = House.mail(from: Self.from(joseph), to: echo.reply ?? "", id: "t@x", "take back")
            #expect(try await house.receive(back).action == "takeBack")
            let moved = House.mail(
                from: Self.from(joseph), to: digest.reply ?? "", id: "m@x",
                "#\(number) instead 30 November 2026 because the rains were late")
            #expect(try await house.receive(moved).action == "answerPromise")
            #expect(try await house.events(house.groove()).suffix(2) == ["act.takenBack", "promise.renegotiated"])
            let page = try await house.browser(as: .careMember).get("/networks/groove/promises").body
            #expect(page.contains("the rains were late"))
        }
    }

    @Test func `several things of a digest are answered in one letter, each where it belongs`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            #expect(
                try await house.browser(as: .practicalMember).send("/networks/groove/your-mail", ["rhythm": "daily"])
                    .status == 303)
            let thread = try await house.conversation()
            _ = try await house.activity()
            house.clock.advance(days: 1)
            let digest = try await Self.letter(to: Self.nilufar, about: "what is new", in: house)
            let rsvp = try #require(digest.body.firstMatch(of: /Reply “(\d+) yes”/)).1
            let post = try #require(digest.body.firstMatch(of: /— Paying mentors —\n\nReply “(\d+)”/)).1
            let text = "\(rsvp) yes\n\(post) The firms pay.\n\nFor two seasons, in our case."
            #expect(try await house.receive(House.mail(to: digest.reply ?? "", text)).action == "answerActivity")
            #expect(try await house.events(house.groove()).suffix(2) == ["activity.answered", "post.added"])
            #expect(try await house.posts(in: thread).contains("For two seasons, in our case."))
            let bare = House.mail(to: digest.reply ?? "", id: "2@x", "The firms pay.")
            let unclear = try await house.receive(bare)
            #expect(unclear.action == nil && !unclear.held, "its writer hears of it, and nobody else")
            let answer = try await Self.letter(to: Self.nilufar, about: "Re:", in: house)
            #expect(answer.body.contains("Begin each answer with the number"))
            let less = House.mail(to: digest.reply ?? "", id: "3@x", "Mail weekly")
            _ = try await house.receive(less)
            #expect(try await house.events(house.groove()).last == "rhythm.chosen")
        }
    }

    @Test func `a reflective question, a journal entry with its audience, an ask and an offer come by mail`()
        async throws
    {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let facilitator = try await house.browser(as: .facilitator)
            let asked = try await facilitator.send(
                "/networks/groove/reflection/questions/new",
                ["text": "What surprised you?", "people": "\(house.cast[.practicalMember])"])
            #expect(asked.status == 303)
            let question = try await Self.letter(to: Self.nilufar, about: "a question to think about", in: house)
            let reply = House.mail(to: question.reply ?? "", id: "q@x", "That the firms paid.")
            #expect(try await house.receive(reply).action == "answerQuestion")
            #expect(try await house.events(house.groove()).last == "reflectiveQuestion.answered")
            let proof = "Authentication-Results: mx.learn.example.org; dmarc=pass header.from=practicalaction.example"
            let own = "reply+groove@learn.example.org"
            let entry = House.mail(
                to: own, id: "j@x", subject: "Journal", head: proof, "for: facilitator\nWe tried pairs; it failed.")
            #expect(try await house.receive(entry).action == "writeJournal")
            let echo = try await Self.letter(to: Self.nilufar, about: "Re:", in: house)
            #expect(echo.body.contains("The facilitator and me"))
            let wider = House.mail(to: echo.reply ?? "", id: "w@x", "For: network")
            #expect(try await house.receive(wider).action == "writeJournal")
            #expect(try await house.events(house.groove()).last == "journal.written")
            for (id, subject, mark) in [
                ("k@x", "Ask: who trains trainers?", "Ask, open"), ("o@x", "Offre : un guide", "Offer, open"),
            ] {
                let text = House.mail(to: own, id: id, subject: subject, head: proof, "Say so.")
                #expect(try await house.receive(text).action == "beginThread")
                let page = try await house.browser(as: .careMember).get("/networks/groove/conversations").body
                #expect(page.contains("\(mark)</span>"))
            }
            let rhythm = House.mail(to: own, id: "r@x", subject: "My mail", head: proof, "Mail weekly")
            _ = try await house.receive(rhythm)
            #expect(try await house.events(house.groove()).last == "rhythm.chosen")
        }
    }

    @Test func `a draft is approved and the charter accepted by mail`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let convener = try await house.browser(as: .convener)
            #expect(
                try await convener.send(
                    "/networks/groove/goals/new",
                    ["statement": "More", "measure": "m", "unit": "u", "baseline": "0", "target": "1"]
                ).status == 303)
            let published = try await convener.send("/networks/groove/charter/publish")
            #expect(published.status == 303)
            let letter = try await Self.letter(to: Self.nilufar, about: "the charter has changed", in: house)
            #expect(letter.body.contains("Reply “I accept”"))
            let yes = House.mail(to: letter.reply ?? "", id: "c@x", "J’accepte, merci")
            #expect(try await house.receive(yes).action == "acceptCharter")
            #expect(try await house.events(house.groove()).last == "charter.accepted")
            let echo = try await Self.letter(to: Self.nilufar, about: "Re:", in: house)
            _ = try await house.receive(House.mail(to: echo.reply ?? "", id: "t@x", "undo"))
            #expect(
                try await house.browser(as: .practicalMember).get("/networks/groove").body.contains(
                    "accept the charter"))
        }
    }

    /// A digest for somebody to whom something is new, so that what waits for them is in it.
    private static func digest(for part: Cast.Part, in house: House) async throws -> OutboxStore.Message {
        _ = try await house.leaving()
        _ = try await house.browser(as: part).send("/networks/groove/your-mail", ["rhythm": "daily"])
        _ = try await house.browser(as: .practicalMember).send(
            "/networks/groove/conversations/new", ["title": "News", "question": "none", "text": "Some."])
        // The promises of the story fall due within its first months.
        house.clock.advance(days: 100)
        return try await letter(to: "joseph@care.example", about: "what is new", in: house)
    }
}
