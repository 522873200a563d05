import Domain
import Stages
import TestKit
import Testing

/// What is seen to on the way to the end: who takes an item on, what is ticked, what is said in thanks.
struct ChecklistTests {
    private let item = "/networks/groove/closing/items/lessons"
    private let note = ["note": "Five lessons, read by all."]
    private let thanks = ["thanks": "To Joseph, who asked the dealers first."]

    @Test func `an item gets somebody who sees to it, and a day; it leaves exactly this event`() async throws {
        try await House.closing { (house: House) async throws in
            let facilitator = try await house.browser(as: .facilitator)
            let mark = try await facilitator.mark(in: item)
            let joseph = mark.merging(["owner": house.cast[.careMember].description, "due": "2026-04-30"]) { $1 }
            let before = try await house.events(house.groove())
            #expect(try await facilitator.send(item, joseph).status == 303)
            #expect(try await house.events(house.groove()) == before + ["closingItem.assigned"])
            let page = try await house.browser(as: .careMember).get("/networks/groove/closing").body
            #expect(page.contains("Joseph Banda") && page.contains("30 April 2026"))
            let now = try await facilitator.mark(in: item)
            let outsider = now.merging(["owner": house.cast[.stranger].description]) { $1 }
            #expect(try await facilitator.send(item, outsider).status == 422)
        }
    }

    @Test func `an item is ticked with a note, and it leaves exactly this event`() async throws {
        try await House.closing { (house: House) async throws in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            #expect(try await convener.send(item + "/tick").status == 422)
            #expect(try await convener.send(item + "/tick", note).status == 303)
            #expect(try await house.events(house.groove()) == before + ["closingItem.ticked"])
            let page = try await house.browser(as: .practicalMember).get("/networks/groove/closing").body
            #expect(page.contains("Five lessons, read by all."))
        }
    }

    @Test func `the facilitator says thanks, everybody reads them, and it leaves exactly this event`() async throws {
        try await House.closing { (house: House) async throws in
            let before = try await house.events(house.groove())
            let reply = try await house.browser(as: .facilitator).send("/networks/groove/closing/thanks", thanks)
            #expect(reply.status == 303)
            #expect(try await house.events(house.groove()) == before + ["thanks.said"])
            let page = try await house.browser(as: .careMember).get("/networks/groove/closing").body
            #expect(page.contains("who asked the dealers first"))
        }
    }

    @Test func `members and sponsors do none of it, strangers find nothing, before its time nobody does`() async throws
    {
        try await House.closing { (house: House) async throws in
            let before = try await house.events(house.groove())
            for (part, status) in [(Cast.Part.careMember, 409), (.sponsor, 409), (.stranger, 404)] {
                let browser = try await house.browser(as: part)
                let replies = try await sent(by: browser, naming: house.cast[.convener])
                #expect(replies.map(\.status) == [status, status, status], "\(part)")
                if status == 409 { #expect(replies[2].body.contains("Only conveners can do this.")) }
            }
            let visitor = try await sent(by: house.browser(), naming: house.cast[.convener])
            #expect(visitor.map(\.status) == [401, 401, 401])
            #expect(try await house.events(house.groove()) == before)
        }
        try await House.active { (house: House) async throws in
            let early = try await sent(by: house.browser(as: .convener), naming: house.cast[.convener])
            #expect(early.map(\.status) == [404, 409, 409])
            #expect(early[1].body.contains("stage “Closing”"))
        }
    }

    private func sent(by browser: Browser, naming owner: ID<Person>) async throws -> [Reply] {
        [
            try await browser.send(item, ["owner": owner.description]),
            try await browser.send(item + "/tick", note),
            try await browser.send("/networks/groove/closing/thanks", thanks),
        ]
    }
}
