import Stages
import TestKit
import Testing

struct DropQuestionTests {
    @Test func `the facilitator takes a question off the agenda; published versions keep it, and its form is gone`()
        async throws
    {
        try await House.at(.design) { house in
            let facilitator = try await house.browser(as: .facilitator)
            let draft = "/networks/groove/charter/draft"
            let page = try await facilitator.get(draft).body
            let found = try #require(page.firstMatch(of: /action="(\/networks\/groove\/questions\/(\w+)\/drop)"/))
            let drop = String(found.1)
            let before = try await house.events(house.groove())
            let sponsor = try await house.browser(as: .sponsor).send(drop)
            #expect(sponsor.status == 409 && sponsor.body.contains("Only conveners can do this."))
            #expect(try await house.browser(as: .stranger).send(drop).status == 404)
            #expect(try await house.browser().send(drop).status == 401)
            #expect(try await house.events(house.groove()) == before)
            #expect(try await facilitator.send(drop).status == 303)
            #expect(try await house.events(house.groove()) == before + ["question.dropped"])
            #expect(try await facilitator.get("/networks/groove/questions/\(found.2)").status == 404)
            let asked = "How is staff capacity for facilitating value chains built?"
            #expect(try await facilitator.get("/networks/groove/charter").body.contains(asked))
        }
    }

    @Test func `in a closed network nothing is dropped any more`() async throws {
        try await House.at(.closed) { house in
            let question = try await house.setting.read(in: house.groove(), as: .clock) { scene in
                try CharterStore(scene).questions().first?.id.description ?? "-"
            }
            let late = try await house.browser(as: .convener).send("/networks/groove/questions/\(question)/drop")
            #expect(late.status == 409 && late.body.contains("This network is closed."))
        }
    }
}
