import TestKit
import Testing

struct SetGoalTests {
    private let goal = [
        "statement": "Members visit each other", "measure": "Visits held", "unit": "visits", "baseline": "0",
        "target": "8",
    ]

    @Test func `a convener sets a goal, and it leaves exactly this event`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let before = try await house.events(house.groove())
            let reply = try await convener.send("/networks/groove/goals/new", goal)
            #expect(reply.status == 303)
            #expect(try await convener.get("/networks/groove/charter/draft").body.contains("Members visit each other"))
            #expect(try await house.events(house.groove()) == before + ["goal.set"])
        }
    }

    @Test func `a goal that stands still is refused with the reason, and what was typed is kept`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            var still = goal
            still["target"] = "0"
            let reply = try await convener.send("/networks/groove/goals/new", still)
            #expect(reply.status == 409)
            #expect(reply.body.contains("a goal must have somewhere to go"))
            #expect(reply.body.contains("Members visit each other"))
        }
    }

    @Test func `what is missing is said beside its field and in the summary`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let reply = try await convener.send("/networks/groove/goals/new", ["statement": "Half", "target": "many"])
            #expect(reply.status == 422)
            #expect(reply.body.contains("id=\"field-measure-problem\""))
            #expect(reply.body.contains("This must be a number"))
            #expect(reply.body.contains("role=\"alert\""))
            #expect(reply.body.contains("value=\"Half\""))
        }
    }

    @Test func `a sponsor may not set goals; a stranger and a visitor find nothing`() async throws {
        try await House.at(.design) { house in
            let sponsor = try await house.browser(as: .sponsor).send("/networks/groove/goals/new", goal)
            #expect(sponsor.status == 409)
            #expect(sponsor.body.contains("Only conveners can do this."))
            #expect(try await house.browser(as: .stranger).send("/networks/groove/goals/new", goal).status == 404)
            #expect(try await house.browser().send("/networks/groove/goals/new", goal).status == 401)
            #expect(try await !house.events(house.groove()).dropFirst(30).contains("goal.set"))
        }
    }

    @Test func `the same form sent twice sets one goal`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            var once = goal
            once["once"] = house.setting.newEventID().description
            let before = try await house.events(house.groove()).count
            #expect(try await convener.send("/networks/groove/goals/new", once).status == 303)
            #expect(try await convener.send("/networks/groove/goals/new", once).status == 303)
            #expect(try await house.events(house.groove()).count == before + 1)
        }
    }

    @Test func `JSON with a personal token goes through the same door`() async throws {
        try await House.at(.design) { house in
            let convener = try await house.browser(as: .convener)
            let secret = "abcdefghijklmnopqrstuvwxyz234567"
            #expect(try await convener.send("/you/tokens", ["label": "a script", "secret": secret]).status == 303)
            let program = try await house.browser()
            let sent = """
                {"statement": "Set by a program", "measure": "Runs", "unit": "runs", "baseline": 0, "target": 3.5}
                """
            let reply = try await program.send(
                raw: sent, type: "application/json", to: "/networks/groove/goals/new",
                headers: ["Authorization": "Bearer \(secret)", "Accept": "application/json"])
            #expect(reply.status == 200)
            #expect(reply.body.contains("\"kind\":\"goal.set\""))
            let page = try await program.get(
                "/networks/groove/charter/draft.json", headers: ["Authorization": "Bearer \(secret)"])
            #expect(page.body.contains("Set by a program"))
        }
    }
}
