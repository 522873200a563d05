import Domain
import Stages
import TestKit
import Testing

/// What people leave each other at the end: the retrospect, where they are found, what they keep.
struct StayInTouchTests {
    private let place = "/networks/groove/closing/contact"

    @Test func `those who took part read where somebody is found, the sponsor does not, and no name is in the log`()
        async throws
    {
        try await House.closing { (house: House) async throws in
            let member = try await house.browser(as: .careMember)
            let before = try await house.events(house.groove())
            #expect(try await member.send(place, ["address": "joseph@home.example"]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["contact.answered"])
            let seen = try await house.browser(as: .practicalMember).get("/networks/groove/closing").body
            #expect(seen.contains("joseph@home.example"))
            let paying = try await house.browser(as: .sponsor).get("/networks/groove/closing.json").body
            #expect(!paying.contains("joseph@home.example"))
            let mark = try await member.mark(in: place)
            #expect(try await member.send(place, mark.merging(["address": ""]) { $1 }).status == 303)
            let now = try await house.browser(as: .practicalMember).get("/networks/groove/closing").body
            #expect(!now.contains("joseph@home.example"))
            #expect(try await house.browser(as: .stranger).send(place, ["address": "x"]).status == 404)
        }
        try await House.active { (house: House) async throws in
            #expect(try await house.browser(as: .careMember).send(place, ["address": "x"]).status == 409)
        }
    }

    @Test func `a retrospect is noted with who of the next team was there, and it ticks its item`() async throws {
        try await House.closing { (house: House) async throws in
            let note = ["held": "2026-03-01", "guests": "Ana of the next network", "taken": "Begin with mentors."]
            let address = "/networks/groove/closing/retrospect"
            let before = try await house.events(house.groove())
            let facilitator = try await house.browser(as: .facilitator)
            #expect(try await facilitator.send(address + "", note.merging(["held": "2099-01-01"]) { $1 }).status == 422)
            #expect(try await facilitator.send(address, note).status == 303)
            #expect(try await house.events(house.groove()) == before + ["retrospect.noted"])
            let page = try await house.browser(as: .careMember).get("/networks/groove/closing").body
            #expect(page.contains("Ana of the next network") && page.contains("Held and noted."))
            #expect(try await house.browser(as: .careMember).send(address, note).status == 409)
            #expect(try await house.browser(as: .stranger).send(address, note).status == 404)
        }
    }

    @Test func `whoever is asked to keep something answers for themselves, also when the network is closed`()
        async throws
    {
        try await House.closed { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let keeper = [
                "resource": "The photos", "name": "CARE", "place": "Its server",
                "asked": house.cast[.careMember].description,
            ]
            #expect(try await convener.send("/networks/groove/closing/keepers/new", keeper).status == 303)
            #expect(try await house.heard(of: "Will you keep").contains("joseph@care.example"))
            let member = try await house.browser(as: .careMember)
            let page = try await member.get("/networks/groove/closing").body
            let answer = try #require(page.firstMatch(of: /href="([^"]+keepers\/[^"]+\/answer)"/).map { String($0.1) })
            let no = ["answer": "no", "words": "Our server goes in May."]
            #expect(try await convener.send(answer, no).status == 409)
            #expect(try await house.browser(as: .stranger).send(answer, no).status == 404)
            let before = try await house.events(house.groove())
            #expect(try await member.send(answer, no).status == 303)
            #expect(try await convener.get("/networks/groove/closing").body.contains("Our server goes in May."))
            #expect(try await member.send(answer, ["answer": "yes"]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["keeping.answered", "keeping.answered"])
        }
    }
}
