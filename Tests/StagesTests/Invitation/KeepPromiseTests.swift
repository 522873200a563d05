import Domain
import TestKit
import Testing

/// Promises: kept with evidence, renegotiated with a reason, missed by the day alone.
struct KeepPromiseTests {
    @Test func `a promise is kept with what shows it, and it leaves exactly this event`() async throws {
        try await House.at(.invitation) { house in
            let member = try await house.browser(as: .careMember)
            let promise = try await house.promises(of: joseph)[0]
            let before = try await house.events(house.groove())
            #expect(try await member.send(promise + "/kept").status == 422)
            #expect(try await member.send(promise + "/kept", ["evidence": "Forty hours, see the diary."]).status == 303)
            #expect(try await house.events(house.groove()) == before + ["promise.kept"])
            let again = try await member.send(promise + "/kept", ["evidence": "Twice"])
            #expect(again.body.contains("This promise is kept; nothing more to do."))
            let staff = try await house.browser(as: .facilitator).get("/networks/groove/promises").body
            #expect(staff.contains("Forty hours, see the diary."))
        }
    }

    @Test func `a promise moves to a day that is still to come, with the reason beside it`() async throws {
        try await House.at(.invitation) { house in
            let member = try await house.browser(as: .careMember)
            let promise = try await house.promises(of: joseph)[1]
            let past = try await member.send(promise + "/renegotiate", ["due": "2025-01-01", "reason": "Late"])
            #expect(past.status == 409)
            #expect(past.body.contains("still to come"))
            let before = try await house.events(house.groove())
            let moved = try await member.send(promise + "/renegotiate", ["due": "2027-01-15", "reason": "The harvest"])
            #expect(moved.status == 303)
            #expect(try await house.events(house.groove()) == before + ["promise.renegotiated"])
            let page = try await member.get("/networks/groove/promises").body
            #expect(page.contains("Now by Friday 15 January 2027"))
            #expect(page.contains("Moved because: The harvest"))
        }
    }

    @Test func `what is past its day and not kept shows as missed`() async throws {
        try await House.at(.active) { house in
            house.clock.advance(days: 98)
            let page = try await house.browser(as: .facilitator).get("/networks/groove/facilitation").body
            #expect(page.contains("CARE promised: Share one failure"))
        }
        try await House.at(.invitation) { house in
            house.clock.advance(days: 91)
            let member = try await house.browser(as: .careMember)
            let page = try await member.get("/networks/groove/promises").body
            #expect(page.contains("class=\"promise missed\""))
            #expect(try await member.get("/networks/groove").body.contains("You promised: Share one failure"))
        }
        #expect(Commitment.State.kept.seen(on: Day(number: 9), due: Day(number: 1)) == .kept)
        #expect(Commitment.State.renegotiated.seen(on: Day(number: 1), due: Day(number: 1)) == .renegotiated)
    }

    @Test func `others keep their hands off: staff are refused, other seats and strangers find nothing`() async throws {
        try await House.at(.active) { house in
            let promise = try await house.promises(of: joseph)[0]
            let convener = try await house.browser(as: .convener).send(promise + "/kept", ["evidence": "For them"])
            #expect(convener.status == 409)
            #expect(convener.body.contains("Only the people on the seat"))
            for path in ["/kept", "/renegotiate"] {
                #expect(try await house.browser(as: .practicalMember).get(promise + path).status == 404)
                #expect(try await house.browser(as: .stranger).get(promise + path).status == 404)
            }
        }
    }

    @Test func `thirty promises need as many questions as one`() async throws {
        try await House.at(.active) { house in
            let member = try await house.browser(as: .convener)
            _ = try await member.get("/networks/groove/promises")
            let before = house.setting.database.statements
            _ = try await member.get("/networks/groove/promises")
            let few = house.setting.database.statements - before
            try await house.setting.keep(as: .clock) { scene in
                for number in 0..<30 {
                    try scene.connection.run(
                        """
                        INSERT INTO commitment (id, network_id, seat_id, kind, text, due, first_due, state, changed_at)
                        SELECT id + \(number + 1), network_id, seat_id, kind, text, due, first_due, state, changed_at
                        FROM commitment WHERE id = (SELECT max(id) FROM commitment)
                        """)
                }
            }
            let middle = house.setting.database.statements
            _ = try await member.get("/networks/groove/promises")
            #expect(house.setting.database.statements - middle == few)
        }
    }
}
