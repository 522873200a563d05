import TestKit
import Testing

struct DeclineInvitationTests {
    @Test func `a declined invitation tells the convener why, and can be sent anew`() async throws {
        try await House.at(.invitation) { house in
            let guest = try await house.browser(as: house.person(samuel))
            let letter = try await house.letter(to: samuel)
            let before = try await house.events(house.groove())
            #expect(try await guest.send(letter + "/decline", ["reason": "Our grant was cut."]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["invitation.declined"])
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.get(letter).body.contains("Our grant was cut."))
            #expect(try await house.mail(to: "amina@programme.example").first?.subject.contains("has declined") == true)
            #expect(try await guest.send(letter + "/sign").body.contains("was declined"))
            let again = ["organisation": "CHF International", "name": "Samuel Mwangi", "email": samuel]
            #expect(try await convener.send("/networks/groove/invitations/new", again).status == 303)
        }
    }

    @Test func `only the addressee declines`() async throws {
        try await House.at(.invitation) { house in
            let letter = try await house.letter(to: samuel)
            let reply = try await house.browser(as: .convener).send(letter + "/decline", ["reason": "For them"])
            #expect(reply.status == 409)
            #expect(try await house.browser(as: .stranger).send(letter + "/decline", ["reason": "x"]).status == 404)
        }
    }
}
