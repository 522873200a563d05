import Domain
import Stages
import Storage
import TestKit
import Testing

struct LaterEndTests {
    private let ask = "/networks/groove/closing/later"
    private let answer = "/networks/groove/closing/later/answer"
    private let wish = ["until": "2031-01-31", "reason": "The second harvest comes late."]
    private let word = ["answer": "yes", "words": "One harvest more, and no other."]

    @Test func `a convener asks for a later end, the sponsor grants it, and it leaves exactly these events`()
        async throws
    {
        try await House.ending(in: 100) { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let sponsor = try await house.browser(as: .sponsor)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(ask, wish).status == 303)
            #expect(try await convener.send(ask, wish).status == 409)
            #expect(try await house.heard(of: "asks for a later end") == ["grace@sponsor.example"])
            #expect(try await sponsor.get("/networks/groove").body.contains("Answer about a later end"))
            #expect(try await sponsor.send(answer, word).status == 303)
            #expect(try await house.events(house.groove()) == before + ["laterEnd.asked", "laterEnd.answered"])
            let page = try await house.browser(as: .careMember).get("/networks/groove/closing").body
            #expect(page.contains("31 January 2031") && page.contains("One harvest more, and no other."))
            #expect(try await house.heard(of: "may end later").contains("joseph@care.example"))
            let network = try await house.groove()
            let ends = try await house.setting.database.read {
                try $0.value("SELECT ends FROM network WHERE id = \(network)", as: String.self)
            }
            #expect(ends == "2031-01-31")
            #expect(try await sponsor.send(answer, word).status == 409)
        }
    }

    @Test func `a refused wish leaves the end where it was, and another may be asked for`() async throws {
        try await House.closing { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(ask, wish)
            let sponsor = try await house.browser(as: .sponsor)
            #expect(try await sponsor.send(answer, ["answer": "no", "words": "It is enough."]).status == 303)
            #expect(try await convener.get("/networks/groove/closing").body.contains("The sponsor refused a later end"))
            #expect(try await convener.send(ask, wish).status == 303)
        }
    }

    @Test func `only conveners ask, only the sponsor answers, strangers find nothing, earlier is not later`()
        async throws
    {
        try await House.closing { (house: House) async throws in
            #expect(try await house.browser(as: .sponsor).send(answer, word).status == 409)
            for (part, status) in [(Cast.Part.careMember, 409), (.facilitator, 409), (.sponsor, 409), (.stranger, 404)]
            {
                #expect(try await house.browser(as: part).send(ask, wish).status == status, "\(part)")
            }
            #expect(try await house.browser().send(ask, wish).status == 401)
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send(ask, ["until": "2020-01-01", "reason": "?"]).status == 422)
            _ = try await convener.send(ask, wish)
            for (part, status) in [(Cast.Part.convener, 409), (.careMember, 409), (.stranger, 404)] {
                #expect(try await house.browser(as: part).send(answer, word).status == status, "\(part)")
            }
        }
    }
}
