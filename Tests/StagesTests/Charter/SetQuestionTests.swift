import TestKit
import Testing

struct SetQuestionTests {
    private let question = ["question": "Who pays mentors?", "decision": "Next year's budget of every member."]

    @Test func `a facilitator puts a question on the agenda with the decision it serves`() async throws {
        try await House.at(.design) { house in
            let facilitator = try await house.browser(as: .facilitator)
            let before = try await house.events(house.groove())
            #expect(try await facilitator.send("/networks/groove/questions/new", question).status == 303)
            #expect(try await facilitator.get("/networks/groove/charter/draft").body.contains("Who pays mentors?"))
            #expect(try await house.events(house.groove()) == before + ["question.set"])
        }
    }

    @Test func `a question that serves no decision is refused; so is the sponsor`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let idle = try await convener.send("/networks/groove/questions/new", ["question": "Why?"])
            #expect(idle.status == 422 && idle.body.contains("value=\"Why?\""))
            #expect(
                try await house.browser(as: .sponsor).send("/networks/groove/questions/new", question).status == 409)
        }
    }
}
