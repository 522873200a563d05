import TestKit
import Testing

struct ChooseConsentTests {
    private let place = "/networks/groove/consent"

    @Test func `a member chooses, changes their mind, and only they see what they chose`() async throws {
        try await House.closing { (house: House) async throws in
            let member = try await house.browser(as: .careMember)
            let before = try await house.events(house.groove())
            #expect(try await member.send(place, .consents("open")).status == 303)
            #expect(try await member.send(place, .consents("takenOut")).status == 303)
            #expect(try await house.events(house.groove()) == before + ["consent.chosen", "consent.chosen"])
            #expect(
                try await member.get("/networks/groove/closing.json").body.contains("takenOut"))
            let seen = try await house.browser(as: .convener).get("/networks/groove/closing.json").body
            #expect(!seen.contains("takenOut"))
        }
    }

    @Test func `the log holds a seal and not the choice`() async throws {
        try await House.closing { (house: House) async throws in
            _ = try await house.browser(as: .careMember).send(place, .consents("takenOut"))
            let network = try await house.groove()
            let body = try await house.setting.database.read {
                try $0.value(
                    "SELECT body FROM event WHERE network_id = \(network) AND kind = 'consent.chosen'", as: String.self)
                    ?? ""
            }
            #expect(body.contains("choice"))
            #expect(!body.contains("takenOut"))
        }
    }

    @Test func `a stranger finds nothing, what is not a choice is refused`() async throws {
        try await House.closing { (house: House) async throws in
            #expect(try await house.browser(as: .stranger).send(place, .consents("open")).status == 404)
            #expect(try await house.browser(as: .careMember).send(place, .consents("perhaps")).status == 422)
        }
    }

    @Test func `a closed network still takes it, and offers it`() async throws {
        try await House.closed { (house: House) async throws in
            let member = try await house.browser(as: .careMember)
            #expect(try await member.get("/networks/groove/closing").body.contains("/networks/groove/consent"))
            #expect(try await member.send(place, .consents("takenOut")).status == 303)
            #expect(try await house.events(house.groove()).last == "consent.chosen")
        }
    }
}
