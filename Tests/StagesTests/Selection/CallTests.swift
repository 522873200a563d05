import Domain
import Stages
import TestKit
import Testing

struct CallTests {
    private let call = [
        "title": "Who wants to learn?", "text": "A table for five.", "seats": "5", "deadline": "2026-03-31",
    ]

    @Test func `an open call is read by anyone, with its rubric and the way to apply`() async throws {
        try await House.at(.call) { house in
            let page = try await house.browser().get("/networks/groove/call")
            #expect(page.status == 200)
            #expect(page.body.contains("Who builds the capacity to facilitate markets?"))
            #expect(page.body.contains("Has published a failure of its own"))
            #expect(page.body.contains("action=\"/networks/groove/call/begin\""))
            #expect(!page.body.contains("/networks/groove/call/text"))
            let json = try await house.browser().get("/networks/groove/call.json")
            #expect(json.body.contains("\"seats\":4"))
        }
    }

    @Test func `a convener writes the call in design, and nobody outside sees it before it opens`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(
                try await convener.send("/networks/groove/call/text", call).location?.hasPrefix(
                    "/networks/groove/call/draft") == true)
            #expect(try await house.events(house.groove()) == before + ["call.written"])
            #expect(try await convener.get("/networks/groove/call").body.contains("A table for five."))
            #expect(try await house.browser().get("/networks/groove/call").status == 401)
            #expect(try await house.browser(as: .stranger).get("/networks/groove/call").status == 404)
            #expect(
                try await !house.browser(as: .sponsor).get("/networks/groove/call").body.contains("A table for five."))
            let early = try await convener.send("/networks/groove/call/open")
            #expect(early.status == 409)
            #expect(early.body.contains("once it has left design"))
        }
    }

    @Test func `a convener opens the call once the network has left design, and from then on anyone reads it`()
        async throws
    {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let open = "/networks/groove/call/open"
            #expect(try await convener.send("/networks/groove/call/text", call).status == 303)
            #expect(try await convener.send("/networks/groove/leave-design").status == 303)
            let before = try await house.events(house.groove())
            for (part, status) in [(Cast.Part.facilitator, 409), (.sponsor, 409), (.stranger, 404)] {
                #expect(try await house.browser(as: part).send(open).status == status, "\(part)")
            }
            #expect(try await house.browser().send(open).status == 401)
            #expect(try await house.events(house.groove()) == before)
            #expect(try await convener.send(open).status == 303)
            #expect(try await house.events(house.groove()) == before + ["call.opened"])
            #expect(try await house.browser().get("/networks/groove/call").body.contains("A table for five."))
            let again = try await convener.send(open)
            #expect(again.status == 409 && again.body.contains("The call has been opened already."))
        }
    }

    @Test func `an open call stands, and only conveners ever wrote it`() async throws {
        try await House.at(.call) { house in
            let change = try await house.browser(as: .convener).send("/networks/groove/call/text", call)
            #expect(change.status == 409)
            #expect(change.body.contains("Applicants rely on it as it stands."))
            #expect(try await house.browser(as: .sponsor).send("/networks/groove/call/text", call).status == 409)
            #expect(try await house.browser(as: .stranger).send("/networks/groove/call/text", call).status == 404)
        }
    }

    @Test func `it closes on its deadline and not before; the selection begins`() async throws {
        try await House.at(.call) { house in
            let early = try await house.browser(as: .convener).send("/networks/groove/call/close")
            #expect(early.status == 409)
            #expect(early.body.contains("Applicants have been promised time until"))
            house.clock.advance(days: 20)
            let onTheDay = try await house.browser(as: .convener).send("/networks/groove/call/close")
            #expect(onTheDay.status == 409)
            house.clock.advance(days: 1)
            let before = try await house.events(house.groove())
            #expect(try await house.browser(as: .convener).send("/networks/groove/call/close").status == 303)
            #expect(try await house.events(house.groove()) == before + ["call.closed"])
            #expect(
                try await house.browser().get("/networks/groove/call").body.contains("Nothing can be sent any more."))
        }
    }
}
