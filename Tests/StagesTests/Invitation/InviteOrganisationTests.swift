import TestKit
import Testing

struct InviteOrganisationTests {
    private let place = "/networks/groove/invitations/new"
    private let mercy = ["organisation": "Mercy Fields", "name": "Ana Silva", "email": "ana@mercyfields.example"]

    @Test func `the letter carries every expectation and goes out with a link that leads to it`() async throws {
        try await House.at(.invitation) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(place, mercy).status == 303)
            #expect(try await house.events(house.groove()) == before + ["invitation.sent"])

            let letter = try await house.letter(to: "ana@mercyfields.example")
            let page = try await convener.get(letter).body
            #expect(page.contains("Four hours a month"))
            #expect(page.contains("Less, and the others carry you."))
            let mail = try #require(try await house.mail(to: "ana@mercyfields.example").first)
            #expect(mail.body.contains("Share one failure in every learning journal"))
            #expect(mail.body.contains("••••••"))
            let guest = try await house.browser(as: house.person("ana@mercyfields.example"))
            #expect(try await guest.get(letter).status == 200)
        }
    }

    @Test func `one organisation is invited once, whatever the contact person`() async throws {
        try await House.at(.invitation) { house in
            let convener = try await house.browser(as: .convener)
            let reply = try await convener.send(
                place, ["organisation": "CARE", "name": "X", "email": "x@care.example"])
            #expect(reply.status == 409)
            #expect(reply.body.contains("one is enough"))
        }
    }

    @Test func `nobody is invited before the stage has come, and only by conveners`() async throws {
        try await House.at(.call) { house in
            let reply = try await house.browser(as: .convener).send(place, mercy)
            #expect(reply.status == 409)
            #expect(reply.body.contains("only while the network is in the stage"))
        }
        try await House.at(.invitation) { house in
            let member = try await house.browser(as: .careMember).send(place, mercy)
            #expect(member.status == 409)
            #expect(member.body.contains("Only conveners can do this."))
            #expect(try await house.browser(as: .stranger).send(place, mercy).status == 404)
        }
    }
}
