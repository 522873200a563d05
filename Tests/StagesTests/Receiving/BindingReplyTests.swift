import Domain
import Stages
import TestKit
import Testing

/// What binds is done only where it cannot mean anything else; the rest is asked back, and what was done is undone.
struct BindingReplyTests {
    private static func letter(to email: String, about words: String, in house: House) async throws
        -> OutboxStore.Message
    {
        let all = try await house.leaving(to: email)
        return try #require(all.last { $0.subject.contains(words) }, "\(words) in \(all.map(\.subject))")
    }

    private static func reply(
        to letter: OutboxStore.Message, _ text: String, id: String, in house: House
    ) async throws -> ReceptionReport {
        try await house.receive(House.mail(from: "Somebody <\(letter.email)>", to: letter.reply ?? "", id: id, text))
    }

    @Test(arguments: [
        ("Yes, but not item 3", "but not item 3"), ("1 yes, until June", "until June"),
        ("No. Our lawyers object to item 4.", "Our lawyers object"),
        ("I sign only if item 3 goes", "only if item 3 goes"),
        ("No, but we could do June", "but we could do June"), ("Oui, sauf le guide", "sauf le guide"),
    ])
    func `an answer with a reservation changes nothing and is said back`(text: String, said: String) async throws {
        try await House.at(.invitation, site: House.mailSite) { house in
            let letter = try await Self.letter(to: elena, about: "is invited", in: house)
            let before = try await house.events(house.groove())
            #expect(try await Self.reply(to: letter, text, id: "1@x", in: house).action == nil)
            #expect(try await house.events(house.groove()) == before)
            let answer = try await Self.letter(to: elena, about: "Re:", in: house)
            #expect(answer.body.contains("“\(said)") && answer.body.contains("two ways"), "\(answer.body)")
            #expect(answer.reply != nil)
        }
    }

    @Test(arguments: ["No problem, we accept everything", "Pas de souci, nous acceptons tout"])
    func `a courtesy that begins with no declines nothing`(text: String) async throws {
        try await House.at(.invitation, site: House.mailSite) { house in
            let letter = try await Self.letter(to: elena, about: "is invited", in: house)
            #expect(try await Self.reply(to: letter, text, id: "1@x", in: house).action == "answerInvitation")
            let events = try await house.events(house.groove())
            #expect(events.last == "expectation.answered" && !events.contains("invitation.declined"))
        }
    }

    @Test func `an invitation declined by mail is said back and taken back, while nobody got the place`() async throws {
        try await House.at(.invitation, site: House.mailSite) { house in
            let letter = try await Self.letter(to: elena, about: "is invited", in: house)
            _ = try await Self.reply(to: letter, "No, because our grant was cut.", id: "1@x", in: house)
            #expect(try await house.events(house.groove()).last == "invitation.declined")
            let echo = try await Self.letter(to: elena, about: "Re:", in: house)
            #expect(echo.body.contains("You decline the invitation of") && echo.body.contains("Reply “take back”"))
            #expect(try await Self.reply(to: echo, "Take it back", id: "2@x", in: house).action == "takeBack")
            #expect(try await house.events(house.groove()).last == "act.takenBack")
            let page = try await house.browser(as: .convener).get(house.letter(to: elena)).body
            #expect(page.contains("Sent, not signed yet") && !page.contains("our grant was cut"))

            house.clock.advance(seconds: 60)
            _ = try await Self.reply(to: letter, "We decline, our grant was cut.", id: "3@x", in: house)
            #expect(try await house.events(house.groove()).last == "invitation.declined")
            let second = try await Self.letter(to: elena, about: "Re:", in: house)
            house.clock.advance(seconds: 60)
            let other = ["organisation": "Seeds for All", "name": "Ann", "email": "ann@seeds.example"]
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send("/networks/groove/invitations/new", other).status == 303)
            let late = try await Self.reply(to: second, "Take back", id: "4@x", in: house)
            #expect(late.action == nil && late.reason?.contains("nothing to take back") == true)
            #expect(try await house.events(house.groove()).last == "invitation.sent")
        }
    }

    @Test func `an answer to a proposal is taken back until something is built upon it`() async throws {
        try await House.at(.invitation, site: House.mailSite) { house in
            let invitation = try await Self.letter(to: elena, about: "is invited", in: house)
            _ = try await Self.reply(
                to: invitation, "3 instead one guide by 1 December 2026, because we are few.", id: "1@x", in: house)
            let facilitator = try await house.setting.database.read { [person = house.cast[.facilitator]] in
                try $0.value("SELECT min(email) FROM address WHERE person_id = \(person)", as: String.self) ?? ""
            }
            let proposal = try await Self.letter(to: facilitator, about: "proposes something else", in: house)
            let doubtful = try await Self.reply(to: proposal, "OK, if it is in French", id: "2@x", in: house)
            #expect(doubtful.action == nil)
            _ = try await Self.reply(to: proposal, "Agreed.", id: "3@x", in: house)
            let echo = try await Self.letter(to: facilitator, about: "Re:", in: house)
            #expect(echo.body.contains("Agreed: the item is as proposed"))
            let convener = try await house.browser(as: .convener)
            let path = try await house.letter(to: elena)
            #expect(try await convener.get(path).body.contains("one guide"))
            #expect(try await Self.reply(to: echo, "undo", id: "4@x", in: house).action == "takeBack")
            #expect(try await house.events(house.groove()).last == "act.takenBack")
            let again = try await Self.reply(to: proposal, "Keep, because two were promised", id: "5@x", in: house)
            #expect(again.action == "answerProposal")
            let kept = try await Self.letter(to: facilitator, about: "Re:", in: house)
            house.clock.advance(seconds: 60)
            _ = try await Self.reply(to: invitation, "3 yes", id: "6@x", in: house)
            let late = try await Self.reply(to: kept, "undo", id: "7@x", in: house)
            #expect(late.action == nil && late.reason?.contains("nothing to take back") == true)
        }
    }
}
