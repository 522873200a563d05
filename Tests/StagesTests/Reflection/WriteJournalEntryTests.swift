import Domain
import Stages
import TestKit
import Testing

struct WriteJournalEntryTests {
    private let new = "/networks/groove/journal/new"

    @Test func `an entry is read by those its author chose, and by nobody else, in page and JSON`() async throws {
        try await House.working { house in
            let readers: [(JournalEntry.Audience, Set<Cast.Part>)] = [
                (.author, [.careMember]), (.facilitator, [.careMember, .facilitator]),
                (.sponsor, [.careMember, .facilitator, .sponsor]),
                (.network, [.careMember, .facilitator, .sponsor, .practicalMember, .convener, .reviewer]),
            ]
            for (audience, allowed) in readers {
                let secret = "Thought of \(audience.rawValue) kind"
                let entry = try await house.act(
                    WriteJournalEntry(secret, for: Quarter(house.clock.now.day()), audience: audience), as: .careMember)
                let id = ID<JournalEntry>(rawValue: entry.subject)
                for part in [Cast.Part.careMember, .practicalMember, .facilitator, .sponsor, .convener, .reviewer] {
                    let browser = try await house.browser(as: part)
                    for path in ["/networks/groove/journal/\(id)", "/networks/groove/journal/\(id).json"] {
                        let page = try await browser.get(path)
                        #expect(page.status == (allowed.contains(part) ? 200 : 404), "\(part) reads \(audience)")
                        #expect(page.body.contains(secret) == allowed.contains(part))
                    }
                    let list = try await browser.get("/networks/groove/reflection").body
                    #expect(list.contains("/journal/\(id)") == allowed.contains(part))
                }
                #expect(try await house.browser(as: .stranger).get("/networks/groove/journal/\(id)").status == 404)
            }
        }
    }

    @Test func `a member writes, it leaves exactly this event, and its audience can only grow`() async throws {
        try await House.working { house in
            let care = try await house.browser(as: .careMember)
            let before = try await house.events(house.groove())
            let period = Quarter(house.clock.now.day()).rawValue
            let reply = try await care.send(
                new, ["period": period, "text": "**Tried** pairs", "audience": "facilitator"])
            #expect(reply.status == 303)
            #expect(try await house.events(house.groove()) == before + ["journal.written"])
            let address = "/networks/groove/journal/\(reply.lastPart ?? "")"
            #expect(try await care.get(address).body.contains("<strong>Tried</strong>"))

            let narrower = try await care.send(
                address + "/text", ["period": period, "text": "Less", "audience": "author"])
            #expect(narrower.status == 409)
            #expect(narrower.body.contains("its audience can only grow"))
            #expect(
                try await care.send(address + "/text", ["period": period, "text": "More", "audience": "network"]).status
                    == 303)
            #expect(try await house.browser(as: .practicalMember).get(address).body.contains("More"))
            let other = try await house.browser(as: .practicalMember)
            #expect(
                try await other.send(address + "/text", ["period": period, "text": "Mine", "audience": "network"])
                    .status == 404)
        }
    }

    @Test func `a sponsor keeps no journal, a period must be one, a stranger finds nothing`() async throws {
        try await House.working { house in
            let entry = ["period": Quarter(house.clock.now.day()).rawValue, "text": "Hm", "audience": "network"]
            let sponsor = try await house.browser(as: .sponsor).send(new, entry)
            #expect(sponsor.status == 409)
            #expect(sponsor.body.contains("Only members can do this."))
            var odd = entry
            odd["period"] = "1999-Q4"
            #expect(try await house.browser(as: .careMember).send(new, odd).status == 422)
            #expect(try await house.browser(as: .stranger).send(new, entry).status == 404)
        }
    }

    @Test func `the journal waits for whoever has not written about the quarter that ended`() async throws {
        try await House.working { house in
            house.clock.advance(days: 45)
            let care = try await house.browser(as: .careMember)
            let waits = "Write your learning journal for January to March 2026"
            #expect(try await care.get("/networks/groove").body.contains(waits))
            try await house.act(
                WriteJournalEntry("Done", for: Quarter(house.clock.now.day()).previous, audience: .author),
                as: .careMember)
            #expect(try await !care.get("/networks/groove").body.contains(waits))
        }
    }
}
