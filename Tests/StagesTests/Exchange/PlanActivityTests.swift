import Followers
import Logging
import Stages
import TestKit
import Testing

struct PlanActivityTests {
    @Test func `the hour is written on one's own clock, and everybody reads it on theirs`() async throws {
        try await House.at(.active) { house in
            let member = house.cast[.careMember]
            try await house.setting.database.write(0) { connection in
                try connection.run("UPDATE person SET time_zone = 'Africa/Nairobi' WHERE id = \(member)")
            }
            let browser = try await house.browser(as: .careMember)
            #expect(try await browser.get("/networks/groove/activities/new").body.contains("in Africa/Nairobi"))
            var plan = House.assist
            plan["starts"] = "2026-06-01T14:30"
            let path =
                "/networks/groove/activities/\(try await browser.send("/networks/groove/activities/new", plan).lastPart ?? "-")"
            #expect(try await browser.get(path).body.contains("1 June 2026, 14:30 (Africa/Nairobi)"))
            let other = try await house.browser(as: .practicalMember)
            #expect(try await other.get(path).body.contains("1 June 2026, 11:30 (UTC)"))
            #expect(try await browser.get("\(path)/plan").body.contains("value=\"2026-06-01T14:30\""))
        }
    }

    @Test func `a member plans a peer assist, and it leaves exactly this event`() async throws {
        try await House.talking { house in
            let member = try await house.browser(as: .careMember)
            let before = try await house.events(house.groove())
            let reply = try await member.send("/networks/groove/activities/new", House.assist)
            #expect(reply.status == 303)
            let page = try await member.get(reply.location ?? "").body
            #expect(page.contains("Before the second season") && page.contains("Tuesday 10 March 2026, 14:30 (UTC)"))
            #expect(page.contains("href=\"https://meet.example.org/a\""))
            #expect(try await member.get("/networks/groove/activities").body.contains("Before the second season"))
            #expect(try await house.events(house.groove()) == before + ["activity.planned"])
            try await Rounds(house.setting, logger: Logger(label: "test")).performAll()
            let letters = try await house.setting.database.read {
                try $0.column(
                    "SELECT email FROM outbox WHERE subject LIKE '%plans: Before the second season'", as: String.self)
            }
            #expect(letters.contains("nilufar@practicalaction.example"))
            #expect(!letters.contains("joseph@care.example") && !letters.contains("grace@sponsor.example"))
        }
    }

    @Test func `whoever planned it changes the plan; another member is refused with the reason`() async throws {
        try await House.talking { house in
            let activity = try await house.activity()
            var later = House.assist
            later["starts"] = "2026-03-11T15:00"
            let other = try await house.browser(as: .practicalMember).send("\(activity)/plan", later)
            #expect(other.status == 409 && other.body.contains("Whoever planned this changes it"))
            let before = try await house.events(house.groove())
            let member = try await house.browser(as: .careMember)
            #expect(try await member.send("\(activity)/plan", later).status == 303)
            #expect(try await member.get(activity).body.contains("Wednesday 11 March 2026, 15:00 (UTC)"))
            #expect(try await house.events(house.groove()) == before + ["activity.changed"])
        }
    }

    @Test func `of two who change a plan at once the second is told and loses nothing`() async throws {
        try await House.talking { house in
            let activity = try await house.activity()
            var change = House.assist
            let member = try await house.browser(as: .careMember)
            change.merge(try await member.mark(in: "\(activity)/plan")) { $1 }
            change["title"] = "Another title"
            #expect(try await house.browser(as: .facilitator).send("\(activity)/plan", change).status == 303)
            change["about"] = "Bring your second plan."
            let second = try await member.send("\(activity)/plan", change)
            #expect(second.status == 409 && second.body.contains("Bring your second plan."))
            change.merge(second.mark) { $1 }
            #expect(try await member.send("\(activity)/plan", change).status == 303)
        }
    }

    @Test func `a link that is none and a date that is none are said beside their fields`() async throws {
        try await House.talking { house in
            let member = try await house.browser(as: .careMember)
            var wrong = House.assist
            wrong["link"] = "javascript:alert(1)"
            let reply = try await member.send("/networks/groove/activities/new", wrong)
            #expect(reply.status == 422 && reply.body.contains("id=\"field-link-problem\""))
            wrong["starts"] = "tomorrow"
            let second = try await member.send("/networks/groove/activities/new", wrong)
            #expect(second.status == 422 && second.body.contains("id=\"field-starts-problem\""))
        }
    }

    @Test func `a sponsor and a stranger find nothing`() async throws {
        try await House.talking { house in
            let activity = try await house.activity()
            for part in [Cast.Part.sponsor, .reviewer, .stranger] {
                let browser = try await house.browser(as: part)
                #expect(try await browser.get("/networks/groove/activities").status == 404)
                #expect(try await browser.get(activity).status == 404)
                #expect(try await browser.get("\(activity)/calendar").status == 404)
                #expect(try await browser.send("/networks/groove/activities/new", House.assist).status == 404)
                #expect(try await browser.send("\(activity)/answer", ["answer": "yes"]).status == 404)
                #expect(try await browser.send("\(activity)/attendance", ["notes": "x"]).status == 404)
            }
        }
    }

    @Test func `the calendar file names the time in UTC and leads back to the page`() async throws {
        try await House.talking { house in
            let activity = try await house.activity()
            let file = try await house.browser(as: .practicalMember).get("\(activity)/calendar")
            #expect(file.headers["content-type"] == "text/calendar; charset=utf-8")
            #expect(file.headers["content-disposition"]?.contains("before-the-second-season.ics") == true)
            #expect(
                file.body.contains("DTSTART:20260310T143000Z\r\n") && file.body.contains("DTEND:20260310T160000Z\r\n"))
            #expect(file.body.contains("URL:https://meet.example.org/a"))
        }
    }

    @Test func `a page of thirty activities asks the database no more than a page of one`() async throws {
        try await House.talking { house in
            let member = try await house.browser(as: .careMember)
            let cost: @Sendable () async throws -> Int = {
                let before = house.setting.database.statements
                _ = try await member.get("/networks/groove/activities")
                return house.setting.database.statements - before
            }
            _ = try await house.activity()
            let few = try await cost()
            for _ in 1..<30 { _ = try await house.activity() }
            #expect(try await cost() == few)
        }
    }
}
