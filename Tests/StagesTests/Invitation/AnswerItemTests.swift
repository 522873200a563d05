import Stages
import TestKit
import Testing

/// Accepting, renegotiating and declining an item, and what is answered to a proposal.
struct AnswerItemTests {
    private let proposal = ["text": "One workshop a year", "due": "2026-09-01", "why": "We are four people."]

    @Test func `an item is accepted, and it leaves exactly this event`() async throws {
        try await House.at(.invitation) { house in
            let guest = try await house.browser(as: house.person(elena))
            let items = try await house.items(to: elena)
            let before = try await house.events(house.groove())
            #expect(try await guest.send(items[0] + "/accept").status == 303)
            #expect(try await house.events(house.groove()) == before + ["expectation.answered"])
            let again = try await guest.send(items[0] + "/accept")
            #expect(again.status == 409)
            #expect(again.body.contains("You have accepted this"))
        }
    }

    @Test func `a proposal goes to convener and facilitator, is agreed, and both rounds stay visible`() async throws {
        try await House.at(.invitation) { house in
            let guest = try await house.browser(as: house.person(elena))
            let item = try await house.items(to: elena)[1]
            #expect(try await guest.send(item + "/renegotiate", proposal).status == 303)
            #expect(try await guest.send(item + "/renegotiate", proposal).body.contains("awaits an answer"))
            #expect(
                try await house.mail(to: "lucia@facilitation.example").first?.body.contains("One workshop a year")
                    == true)
            #expect(
                try await house.browser(as: .convener).get("/networks/groove").body.contains(
                    "Answer what Conservation International proposes"))

            let facilitator = try await house.browser(as: .facilitator)
            let before = try await house.events(house.groove())
            for (part, status) in [(Cast.Part.careMember, 404), (.sponsor, 404), (.stranger, 404)] {
                let answered = try await house.browser(as: part).send(item + "/answer", ["answer": "agreed"])
                #expect(answered.status == status, "\(part)")
            }
            #expect(try await guest.send(item + "/answer", ["answer": "agreed"]).status == 404)
            #expect(try await house.browser().send(item + "/answer", ["answer": "agreed"]).status == 401)
            #expect(
                try await facilitator.send(item + "/answer", ["answer": "kept", "note": "Two is the point."]).status
                    == 303)
            #expect(try await house.events(house.groove()) == before + ["renegotiation.answered"])
            #expect(try await guest.send(item + "/renegotiate", proposal).status == 303)
            #expect(try await facilitator.send(item + "/answer", ["answer": "agreed"]).status == 303)
            let page = try await guest.get(house.letter(to: elena)).body
            #expect(page.contains("Two is the point."))
            #expect(page.contains("Agreed: the item is as proposed"))
            #expect(page.contains("The letter first said: Take part in the two workshops each year"))
            #expect(try await house.mail(to: elena).first?.subject.contains("Your proposal is answered") == true)
        }
    }

    @Test func `an item is declined with a reason only`() async throws {
        try await House.at(.invitation) { house in
            let guest = try await house.browser(as: house.person(elena))
            let item = try await house.items(to: elena)[2]
            #expect(try await guest.send(item + "/decline").status == 422)
            #expect(try await guest.send(item + "/decline", ["reason": "Our own guides come first."]).status == 303)
            let page = try await house.browser(as: .convener).get(house.letter(to: elena)).body
            #expect(page.contains("Our own guides come first."))
        }
    }

    @Test func `nobody else answers: not a convener, not another guest, not a stranger`() async throws {
        try await House.at(.invitation) { house in
            let item = try await house.items(to: elena)[0]
            let convener = try await house.browser(as: .convener).send(item + "/accept")
            #expect(convener.status == 409)
            #expect(convener.body.contains("Only the person the letter is addressed to"))
            #expect(try await house.browser(as: house.person(samuel)).send(item + "/accept").status == 404)
            #expect(try await house.browser(as: .careMember).send(item + "/accept").status == 404)
            #expect(try await house.browser(as: .stranger).send(item + "/accept").status == 404)
            let nothing = try await house.browser(as: .facilitator).send(item + "/answer", ["answer": "agreed"])
            #expect(nothing.body.contains("there is nothing to answer"))
        }
    }
}
