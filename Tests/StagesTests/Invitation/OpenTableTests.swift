import TestKit
import Testing

struct OpenTableTests {
    @Test func `the table opens with two signed seats, not with one`() async throws {
        try await House.at(.invitation) { house in
            let convener = try await house.browser(as: .convener)
            let early = try await convener.send("/networks/groove/open-table")
            #expect(early.status == 409)
            #expect(early.body.contains("At least 2 invitations must be signed"))

            let guest = try await house.browser(as: .practicalMember)
            _ = try await guest.send("/networks/groove/charter/accept")
            _ = try await guest.send(house.letter(to: nilufar) + "/sign")
            let before = try await house.events(house.groove())
            #expect(try await convener.send("/networks/groove/open-table").status == 303)
            #expect(try await house.events(house.groove()) == before + ["stage.entered"])
            #expect(try await house.mail(to: joseph).contains { $0.subject.contains("The table is open") })
        }
    }

    @Test func `only conveners open it; a stranger finds nothing`() async throws {
        try await House.at(.invitation) { house in
            let member = try await house.browser(as: .careMember).send("/networks/groove/open-table")
            #expect(member.status == 409)
            #expect(try await house.browser(as: .stranger).send("/networks/groove/open-table").status == 404)
        }
    }
}
