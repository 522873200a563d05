import Domain
import Stages
import Storage
import TestKit
import Testing

/// Letters that wait for something: each says what to reply, and the reply does it.
struct WaitingLettersTests {
    private static func letter(to email: String, about words: String, in house: House) async throws
        -> OutboxStore.Message
    {
        let all = try await house.leaving(to: email)
        return try #require(all.last { $0.subject.contains(words) }, "\(words) in \(all.map(\.subject))")
    }

    private static func reply(
        to letter: OutboxStore.Message, _ text: String, id: String, in house: House
    ) async throws -> ReceptionReport {
        try await house.receive(
            House.mail(from: "Somebody <\(letter.email)>", to: letter.reply ?? "", id: id, text))
    }

    private static func email(of part: Cast.Part, in house: House) async throws -> String {
        let person = house.cast[part]
        return try await house.setting.database.read {
            try $0.value("SELECT min(email) FROM address WHERE person_id = \(person)") ?? ""
        }
    }

    @Test func `a proposal is agreed to by replying, and what is no answer is asked again`() async throws {
        try await House.at(.invitation, site: House.mailSite) { house in
            let invitation = try await Self.letter(to: elena, about: "is invited", in: house)
            _ = try await Self.reply(
                to: invitation, "3 instead one guide by 1 December 2026, because we are few.", id: "1@x", in: house)
            let facilitator = try await Self.email(of: .facilitator, in: house)
            let proposal = try await Self.letter(to: facilitator, about: "proposes something else", in: house)
            #expect(proposal.body.hasSuffix("Reply “agree”, or “keep” and why.\n"))
            let before = try await house.events(house.groove())
            #expect(try await Self.reply(to: proposal, "Interesting.", id: "2@x", in: house).held)
            #expect(try await house.events(house.groove()) == before)
            let report = try await Self.reply(to: proposal, "Agreed. One guide it is.", id: "3@x", in: house)
            #expect(report.action == "answerProposal")
            #expect(try await house.events(house.groove()) == before + ["renegotiation.answered"])
            let answer = try await Self.letter(to: elena, about: "Your proposal is answered", in: house)
            #expect(answer.body.contains("One guide it is.") && answer.body.contains("Agreed: the item is as proposed"))
            let late = try await Self.reply(to: proposal, "Keep", id: "4@x", in: house)
            #expect(late.held && late.action == nil, "it was answered")
        }
    }

    @Test func `a draft found ready is signed off by replying, and its release waits for the convener's word`()
        async throws
    {
        try await House.at(.active, site: House.mailSite) { house in
            _ = try await house.leaving()
            let guide = try await Guide.reviewed(house)
            let people = try await guide.signatories()
            let letters = try await house.leaving().filter { $0.subject.contains("please sign") }
            #expect(letters.count >= people.count)
            #expect(letters.allSatisfy { $0.body.contains("Reply “sign off” to sign it off") && $0.reply != nil })
            let own = try #require(letters.first { $0.email == "joseph@care.example" })
            #expect(try await Self.reply(to: own, "Sign off", id: "s@x", in: house).action == "signOff")
            #expect(try await house.events(guide.network).last == "deliverable.signedOff")
            for person in people where person != house.cast[.careMember] {
                try await World(house.setting).act(SignOff(guide.id, version: 1), in: guide.network, as: person)
            }
            let convener = try await Self.email(of: .convener, in: house)
            let ready = try await Self.letter(to: convener, about: "can be released", in: house)
            #expect(ready.body.contains("Reply “release” to release it"))
            #expect(try await Self.reply(to: ready, "Fine!", id: "f@x", in: house).held, "only its own word does it")
            #expect(
                try await Self.reply(to: ready, "Release", id: "r@x", in: house).action == "releaseDeliverable")
            #expect(try await house.events(guide.network).last == "deliverable.released")
        }
    }

    @Test func `what becomes of one's name is chosen by replying when the network closes, and chosen anew`()
        async throws
    {
        try await House.corresponding { house in
            _ = try await house.leaving()
            _ = try await house.browser(as: .convener).send(
                "/networks/groove/closing/begin", ["reason": "The grants end."])
            let letter = try await Self.letter(to: nilufar, about: "is closing", in: house)
            #expect(letter.body.contains("Reply “public”, “members” or “taken out” for all of it, or a line for each:"))
            #expect(try await Self.reply(to: letter, "Whatever", id: "1@x", in: house).action == nil)
            #expect(try await Self.reply(to: letter, "I do not want it public.", id: "5@x", in: house).action == nil)
            #expect(
                try await Self.reply(to: letter, "Members, please.", id: "2@x", in: house).action == "chooseConsent")
            #expect(try await house.events(house.groove()).last == "consent.chosen")
            let person = house.cast[.practicalMember]
            let chosen: @Sendable () async throws -> Consents? = {
                try await house.setting.read(in: house.groove(), as: .clock) {
                    try CloseOutStore($0).consents()[person]
                }
            }
            #expect(try await chosen() == Consents(all: .members))
            let echo = try await Self.letter(to: nilufar, about: "Re:", in: house)
            #expect(echo.body.contains("What you wrote: only in the archive that the members keep."))
            let apart = "My words: public\n\nfichiers : retirés"
            #expect(try await Self.reply(to: echo, apart, id: "3@x", in: house).action == "chooseConsent")
            #expect(try await chosen() == Consents(name: .members, words: .open, files: .takenOut))
        }
    }

    @Test(arguments: [
        "public for my words", "public, or rather members", "not public", "name", "name, words", "I am open to that",
        "Public. No: members.",
    ])
    func `a choice that can be read in two ways is not read`(_ text: String) {
        #expect(SpokenConsent(text) == nil)
    }
}
