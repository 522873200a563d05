import Domain
import Stages
import TestKit
import Testing

/// Promises that recur, what shows that they are kept, and who is reminded when.
struct RecurringPromiseTests {
    /// The hours CARE promised recur with every month from now on.
    private static func recurring(_ house: House, as kind: Domain.Expectation.Kind = .hours) async throws -> String {
        let until = house.clock.now.day().adding(days: 300)
        let due = Recurrence.month.firstTurn(from: house.clock.now.day(), until: until)
        let promise = try await house.promises(of: joseph)[0]
        try await house.setting.keep(as: .clock) { scene in
            _ = try scene.connection.run(
                """
                UPDATE commitment SET every = 'month', until = \(until), due = \(due), first_due = \(due), kind = \(kind.rawValue)
                WHERE id = (SELECT min(c.id) FROM commitment c JOIN membership m ON m.seat_id = c.seat_id
                    JOIN address a ON a.person_id = m.person_id WHERE a.email = \(joseph))
                """)
        }
        return promise
    }

    @Test func `what is expected every month becomes a promise with a first turn`() async throws {
        try await House.at(.invitation) { house in
            let convener = try await house.browser(as: .convener)
            let new = [
                "kind": "hours", "text": "Read one paper", "reason": "To have read the same.", "every": "month",
            ]
            #expect(try await convener.send("/networks/groove/expectations/new", new).status == 303)
            #expect(try await convener.get("/networks/groove/charter/draft").body.contains("Read one paper"))
            #expect(try await convener.send("/networks/groove/charter/publish").status == 303)
            let invited = [
                "organisation": "Oxfam", "name": "Ines Duarte", "email": "ines@oxfam.example", "ownWords": "",
            ]
            #expect(try await convener.send("/networks/groove/invitations/new", invited).status == 303)
            let letter = try #require(try await house.mail(to: "ines@oxfam.example").first)
            #expect(letter.body.contains("Read one paper (every month until"))
            let guest = try await house.browser(as: house.person("ines@oxfam.example"))
            for item in try await house.items(to: "ines@oxfam.example") {
                #expect(try await guest.send(item + "/accept").status == 303)
            }
            _ = try await guest.send("/networks/groove/charter/accept")
            #expect(try await guest.send(house.letter(to: "ines@oxfam.example") + "/sign").status == 303)
            let page = try await guest.get("/networks/groove/promises").body
            #expect(page.contains("Read one paper") && page.contains("every month until"))
        }
    }

    @Test func `kept, it is promised anew for the next month; taken by the day, too`() async throws {
        try await House.at(.active) { house in
            let promise = try await Self.recurring(house)
            let member = try await house.browser(as: .careMember)
            let before = try await house.promises(of: joseph).count
            #expect(try await member.send(promise + "/kept", ["evidence": "Five hours."]).status == 303)
            #expect(try await house.promises(of: joseph).count == before + 1)
            let page = try await member.get("/networks/groove/promises").body
            #expect(page.contains("Kept earlier: 1") && page.contains("every month until"))
            house.clock.advance(days: 70)
            try await ReminderRound(house.setting).round()
            #expect(try await house.promises(of: joseph).count == before + 2, "the missed turn stands, the next begins")
            try await ReminderRound(house.setting).round()
            #expect(try await house.promises(of: joseph).count == before + 2)
        }
    }

    @Test func `the person is reminded first, by a letter that takes the answer; a week later the facilitator sees it`()
        async throws
    {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let promise = try await house.promises(of: joseph)[1]
            let page = try await house.browser(as: .careMember).get("/networks/groove/promises").body
            #expect(page.contains(promise.split(separator: "/").last ?? "-"))
            house.clock.advance(days: 98)
            let before = try await house.events(house.groove())
            try await ReminderRound(house.setting).round()
            #expect(try await Set(house.events(house.groove()).dropFirst(before.count)) == ["seat.reminded"])
            let letters = try await house.leaving()
            let letter = try #require(letters.first { $0.email == joseph && $0.subject.contains("What CARE promised") })
            #expect(letter.body.contains("The day of this has passed:"))
            #expect(!letters.contains { $0.subject.contains("What CARE promised") && $0.email != joseph })
            try await ReminderRound(house.setting).round()
            #expect(try await house.leaving(to: joseph).isEmpty, "once for each time")
            let number = try #require(letter.body.firstMatch(of: /(\d+)\. Share one failure/)).1
            let kept = House.mail(
                from: "Joseph <\(joseph)>", to: letter.reply ?? "", "\(number) kept: in our journal of May")
            #expect(try await house.receive(kept).action == "answerPromises")
            #expect(try await house.events(house.groove()).last == "promise.kept")
        }
        try await House.at(.active) { house in
            let desk = "/networks/groove/facilitation"
            house.clock.advance(days: 92)
            let early = try await house.browser(as: .facilitator).get(desk).body
            #expect(!early.contains("CARE promised: Share one failure"))
            house.clock.advance(days: 7)
            let late = try await house.browser(as: .facilitator).get(desk).body
            #expect(late.contains("CARE promised: Share one failure"))
        }
    }

    @Test func `what members write stands beside their promise, and then it is kept without more words`() async throws {
        try await House.at(.active) { house in
            let promise = try await Self.recurring(house, as: .openness)
            let member = try await house.browser(as: .careMember)
            _ = try await house.conversation()
            let page = try await member.get("/networks/groove/promises").body
            #expect(page.contains("What shows it:") && page.contains("Wrote in “Paying mentors”"))
            #expect(
                try await house.browser(as: .facilitator).get("/networks/groove/promises").body.contains(
                    "Paying mentors"))
            #expect(
                try await !house.browser(as: .practicalMember).get("/networks/groove/promises").body.contains(
                    "Paying mentors"))
            #expect(try await member.send(promise + "/kept").status == 303)
        }
    }
}
