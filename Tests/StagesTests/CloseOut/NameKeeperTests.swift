import TestKit
import Testing

struct NameKeeperTests {
    private let place = "/networks/groove/closing/keepers/new"
    private let keeper = [
        "resource": "The mailing list", "name": "CARE", "place": "Its list server", "until": "2030-01-31",
    ]

    @Test func `a keeper is named, agrees, and stands on the page`() async throws {
        try await House.closing { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(place, keeper).status == 303)
            let page = try await convener.get("/networks/groove/closing").body
            #expect(page.contains("The mailing list"))
            #expect(page.contains("Not agreed yet."))
            let agree = try #require(page.firstMatch(of: /action="([^"]+keepers\/[^"]+\/agree)"/).map { String($0.1) })
            #expect(try await convener.send(agree).status == 303)
            #expect(try await house.events(house.groove()) == before + ["keeper.named", "keeper.agreed"])
            #expect(try await convener.get("/networks/groove/closing").body.contains("Agreed."))
            #expect(try await convener.send(agree.replacing("/agree", with: "/drop")).status == 303)
            #expect(
                try await house.events(house.groove()) == before + ["keeper.named", "keeper.agreed", "keeper.dropped"])
            #expect(try await !convener.get("/networks/groove/closing").body.contains("The mailing list"))
            #expect(try await convener.send(agree).status == 404)
        }
    }

    @Test func `members do not name keepers, strangers find nothing, an active network has none yet`() async throws {
        try await House.closing { (house: House) async throws in
            #expect(try await house.browser(as: .careMember).send(place, keeper).status == 409)
            #expect(try await house.browser(as: .stranger).send(place, keeper).status == 404)
        }
        try await House.active { (house: House) async throws in
            let early = try await house.browser(as: .convener).send(place, keeper)
            #expect(early.status == 409)
        }
    }

    @Test func `only those who look after the closing take a keeper off the list`() async throws {
        try await House.closing { (house: House) async throws in
            _ = try await house.browser(as: .convener).send(place, keeper)
            let page = try await house.browser(as: .facilitator).get("/networks/groove/closing").body
            let drop = try #require(page.firstMatch(of: /action="([^"]+keepers\/[^"]+\/drop)"/).map { String($0.1) })
            let before = try await house.events(house.groove())
            let member = try await house.browser(as: .careMember).send(drop)
            #expect(member.status == 409 && member.body.contains("Only conveners can do this."))
            #expect(try await house.browser(as: .stranger).send(drop).status == 404)
            #expect(try await house.browser().send(drop).status == 401)
            #expect(try await house.events(house.groove()) == before)
            #expect(try await house.browser(as: .facilitator).send(drop).status == 303)
            #expect(try await house.events(house.groove()) == before + ["keeper.dropped"])
        }
    }

    @Test func `the page asks the database as often with thirty keepers as with one`() async throws {
        try await House.closing { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            _ = try await convener.send(place, keeper)
            let one = try await house.statements { _ = try await convener.get("/networks/groove/closing") }
            for _ in 0..<29 { _ = try await convener.send(place, keeper) }
            let thirty = try await house.statements { _ = try await convener.get("/networks/groove/closing") }
            #expect(one == thirty)
        }
    }
}

extension House {
    /// How many statements something takes.
    func statements(_ body: () async throws -> Void) async throws -> Int {
        let before = setting.database.statements
        try await body()
        return setting.database.statements - before
    }
}
