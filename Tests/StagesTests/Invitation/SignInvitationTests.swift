import Domain
import TestKit
import Testing

struct SignInvitationTests {
    @Test func `signing makes the seat and its dated promises, and the guest becomes a member`() async throws {
        try await House.at(.invitation) { house in
            let guest = try await house.browser(as: .practicalMember)
            let letter = try await house.letter(to: nilufar)
            let refused = try await guest.send(letter + "/sign")
            #expect(refused.status == 409)
            #expect(refused.body.contains("Read and accept the charter first"))
            #expect(try await guest.send("/networks/groove/charter/accept").status == 303)
            let before = try await house.events(house.groove())
            let reply = try await guest.send(letter + "/sign")
            #expect(reply.status == 303)
            #expect(try await house.events(house.groove()) == before + ["invitation.signed"])

            let promises = try await guest.get("/networks/groove/promises").body
            #expect(promises.contains("You promised, for Practical Action"))
            #expect(promises.contains("Write or review two of the ten topical guides"))
            #expect(!promises.contains("CARE promised"))
            #expect(try await guest.get("/networks/groove/people").body.contains("Practical Action"))
            #expect(try await guest.get(letter).body.contains("Signed for Practical Action by Nilufar Rahman"))
            #expect(
                try await house.count(
                    "SELECT count(*) FROM membership WHERE roles LIKE '%guest%' AND seat_id IS NOT NULL") == 0)
            #expect(try await house.mail(to: nilufar).first?.body.contains("You promised:") == true)
        }
    }

    @Test func `it is refused while an item is open, and says how many are`() async throws {
        try await House.at(.invitation) { house in
            let guest = try await house.browser(as: house.person(elena))
            let reply = try await guest.send(house.letter(to: elena) + "/sign")
            #expect(reply.status == 409)
            #expect(reply.body.contains("Not settled yet: 4."))
        }
    }

    @Test func `where nothing is accepted there is nothing to sign`() {
        let answering = AnsweringInvitation(stage: .invitation, invitation: .sent, addressee: ID(rawValue: 1))
        let signing = Signing(answering: answering, items: [.declined, .declined], charterSectionsToAccept: 0)
        #expect(signing.verdict(for: .person(ID(rawValue: 1))).refusal?.code == "nothingPromised")
    }

    @Test func `a signed letter is answered no more; a stranger finds nothing`() async throws {
        try await House.at(.invitation) { house in
            let item = try await house.items(to: joseph)[1]
            let late = try await house.browser(as: .careMember).send(item + "/decline", ["reason": "Too late"])
            #expect(late.status == 409)
            #expect(late.body.contains("This invitation is signed"))
            #expect(try await house.browser(as: .stranger).send(house.letter(to: nilufar) + "/sign").status == 404)
        }
    }
}
