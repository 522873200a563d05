import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing

struct InviteReserveTests {
    /// Everybody of the accepted cohort is a person with an organisation, and decisions are released.
    private static func released(_ house: House) async throws -> (Browser, [ID<Candidate>]) {
        let (convener, candidates) = try await ReplacementTests.accepted(house)
        try await house.setting.keep(in: house.groove(), as: .clock) { scene in
            let people = PeopleStore(scene)
            for (place, candidate) in candidates.enumerated() {
                let person = try people.person(at: "\(place)@house.example", named: "Ann \(place)")
                let organisation = try people.organisation(named: "House \(place)")
                _ = try scene.connection.run(
                    """
                    UPDATE candidate SET person_id = \(person), organisation_id = \(organisation) WHERE id = \(candidate)
                    """)
            }
        }
        try await house.run("UPDATE candidate SET eligibility = 'ineligible' WHERE eligibility IS NULL")
        try await convener.expectDone("/networks/groove/decisions/release", [:])
        return (convener, candidates)
    }

    @Test func `when somebody declines, the next in reserve is proposed and invited with one button`() async throws {
        try await House.withMail(.selection) { house in
            let (convener, candidates) = try await Self.released(house)
            let invitations = "/networks/groove/invitations"
            try await convener.expectDone("\(invitations)/candidates/\(candidates[2])", [:])
            let letter = try await house.letter(to: "2@house.example")
            let early = try await convener.send(letter + "/reserve")
            #expect(early.status == 409 && early.body.contains("keeps its seat"))
            let guest = try await house.browser(as: house.person("2@house.example"))
            try await guest.expectDone(letter + "/decline", ["reason": "Our grant was cut."])
            #expect(try await convener.get("/networks/groove").body.contains("The seat of House 2 is free"))
            let page = try await convener.get(invitations).body
            #expect(page.contains("A seat is free") && page.contains("Invite the next in reserve: House 4"))
            #expect(try await house.browser(as: .reviewer).send(letter + "/reserve").status != 303)
            #expect(try await house.browser(as: .stranger).send(letter + "/reserve").status == 404)
            let before = try await house.events(house.groove())
            try await convener.expectDone(letter + "/reserve", [:])
            #expect(try await house.events(house.groove()) == before + ["reserve.taken"])
            let mail = try await house.mail(to: "4@house.example")
            #expect(mail.contains { $0.subject.contains("House 4 is invited to the learning network") })
            let after = try await convener.get(invitations).body
            #expect(!after.contains("A seat is free") && after.contains("House 4"))
            #expect(
                try await convener.get("/networks/groove/cohort").body.contains("“House 4” took the seat of “House 2”"))
        }
    }
}
