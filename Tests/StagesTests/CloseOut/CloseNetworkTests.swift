import Domain
import Stages
import Storage
import TestKit
import Testing

struct CloseNetworkTests {
    private let place = "/networks/groove/closing/close"

    @Test func `an open checklist keeps the network open and says what is open`() async throws {
        try await House.closing { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let reply = try await convener.send(place, ["name": "GROOVE"])
            #expect(reply.status == 409)
            #expect(reply.body.contains("Still open on the checklist"))
            #expect(try await convener.get("/networks/groove/closing").body.contains("aria-disabled=\"true\""))
        }
    }

    @Test func `with a complete checklist and its name a convener closes it, and it leaves exactly this event`()
        async throws
    {
        try await House.closing { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            try await house.completeChecklist(as: convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(place, ["name": "Some other network"]).status == 422)
            #expect(try await house.browser(as: .facilitator).send(place, ["name": "GROOVE"]).status == 409)
            #expect(try await convener.send(place, ["name": "groove"]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["network.closed"])
            #expect(try await convener.get("/networks/groove/closing").body.contains("This network is closed."))
            #expect(try await house.browser(as: .stranger).send(place, ["name": "GROOVE"]).status == 404)
            let broken = try await house.setting.database.read { try Invariants($0).broken() }
            #expect(broken == [])
        }
    }

    @Test func `thanks and keepers cannot be ticked by hand`() async throws {
        try await House.closing { (house: House) async throws in
            let reply = try await house.browser(as: .convener).send(
                "/networks/groove/closing/items/thanks/tick", ["note": "I said them in my heart."])
            #expect(reply.status == 409)
            #expect(reply.body.contains("This ticks itself"))
        }
    }
}
