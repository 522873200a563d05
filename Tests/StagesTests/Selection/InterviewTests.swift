import Domain
import Foundation
import Stages
import Storage
import TestKit
import Testing
import Words

struct InterviewTests {
    private static let place = "/networks/groove/interviews"

    private static func round() -> InterviewTerms {
        InterviewTerms(
            from: Day("2026-03-09") ?? Day(number: 0), days: 1, hour: 9, perDay: 4, minutes: 60,
            zone: "Africa/Nairobi", rooms: ["Room 1"], members: 1, most: 10)
    }

    /// Two candidates, one chair and one member beside; all can at the first three hours.
    private static func asked(_ house: House) async throws -> (Browser, [ID<Candidate>], [ID<Person>]) {
        let convener = try await house.browser(as: .convener)
        let candidates = [
            try await house.candidate("Practical Action"), try await house.candidate("CHF International"),
        ]
        let people = try await house.reviewers(2)
        let terms = round()
        try await house.perform(StateInterviews(terms, seeing: candidates), as: house.cast[.convener])
        let nine = Moment(Day("2026-03-09") ?? Day(number: 0), minute: 6 * 60, in: .gmt)
        let hours = (0..<3).map { nine.adding(seconds: $0 * 3600) }
        for (number, person) in people.enumerated() {
            try await house.perform(OfferHours(hours, chairs: number == 0), as: person)
        }
        try await house.perform(EnterPhase(.reading), as: house.cast[.convener])
        try await house.perform(EnterPhase(.discussion), as: house.cast[.convener])
        return (convener, candidates, people)
    }

    private static func accept(_ browser: Browser) async throws -> Reply {
        let page = try await browser.get(place)
        let found = page.body.firstMatch(of: /(\/networks\/groove\/interviews\/plans\/\w+)\/table/).map { String($0.1) }
        return try await browser.send((found ?? place + "/plans/none") + "/accept")
    }

    @Test func `interviews are planned jointly, accepted as a whole, and everybody hears their own times`() async throws
    {
        try await House.withMail(.selection) { house in
            let (convener, _, people) = try await Self.asked(house)
            let before = try await house.events(house.groove())
            #expect(before.contains("interviews.stated") && before.contains("hours.offered"))
            try await convener.expectDone(Self.place + "/new", [:])
            #expect(try await convener.get(Self.place).body.contains("It waits for its turn."))
            try await house.performAll()
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("2 interviews: no plan holds more"))
            #expect(page.body.contains("Reviewer 0"))
            #expect(try await Self.accept(convener).status == 303)
            #expect(try await house.events(house.groove()) == before + ["interviews.asked", "interviews.accepted"])
            try await house.performAll()
            #expect(try await house.letters("Interview, planned").count == 2)
            #expect(
                try await house.letters("2 interviews for") == ["reviewer0@panel.example", "reviewer1@panel.example"])
            let told = try await house.setting.read(as: .clock) { scene in
                try OutboxStore(scene.connection, scene.setting).latest(50).compactMap(\.appointment)
            }
            #expect(told.count == 4 && told.allSatisfy { $0.method == "PUBLISH" })
            #expect(told.filter { $0.ics.components(separatedBy: "BEGIN:VEVENT").count == 3 }.count == 2)
            #expect(told.filter { $0.ics.contains("LOCATION:Room 1") }.count == 2, "the candidates', not the others'")
            let own = try await house.browser(as: people[0])
            let mine = try await own.get(Self.place)
            #expect(mine.body.contains("Practical Action"))
            #expect(!mine.body.contains("The round"))
            let calendar = try #require(mine.body.firstMatch(of: /"([^"]+\/calendar)"/)).1
            #expect(try await own.get(String(calendar)).body.contains("LOCATION:Room 1"))
            #expect(try await house.browser(as: .reviewer).get(String(calendar)).status == 404)
            #expect(try await Self.accept(convener).status == 409)
            let dossier = try await convener.get(house.dossier("Practical Action"))
            #expect(dossier.body.contains("Room 1"))
        }
    }

    @Test func `whom there is no hour for is said, and a conflict is kept apart`() async throws {
        try await House.at(.selection) { house in
            let (convener, _, people) = try await Self.asked(house)
            try await house.perform(NameTie(to: .organisation, "CHF International", because: "Mine."), as: people[0])
            try await convener.expectDone(Self.place + "/new", [:])
            try await house.performAll()
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("Without an interview:"))
            #expect(page.body.contains("1 interview: no plan holds more"))
        }
    }

    @Test func `a plan that a withdrawal has overtaken is refused, and others find nothing to plan`() async throws {
        try await House.at(.selection) { house in
            let (convener, candidates, _) = try await Self.asked(house)
            try await convener.expectDone(Self.place + "/new", [:])
            try await house.performAll()
            try await house.run("UPDATE candidate SET withdrawn_at = 9 WHERE id = \(candidates[0])")
            let refused = try await Self.accept(convener)
            #expect(refused.status == 409)
            #expect(refused.body.contains("“Practical Action”"))
            let reviewer = try await house.browser(as: .reviewer)
            #expect(try await reviewer.send(Self.place + "/new").status == 404)
            #expect(try await reviewer.get(Self.place + "/round").status == 404)
            #expect(try await house.browser(as: .stranger).get(Self.place).status == 404)
            #expect(try await house.browser(as: .careMember).get(Self.place).status == 404)
        }
    }

    @Test func `a candidate says by its link when it can, and is planned for no other hour`() async throws {
        try await House.withMail(.selection) { house in
            let (convener, _, _) = try await Self.asked(house)
            try await house.performAll()
            let asked = try await house.letters("When can we talk?")
            #expect(asked.count == 2)
            let link = try await house.mailedLink(to: "nilufar@practicalaction.example")
            let applicant = try await house.browser()
            #expect(try await applicant.get(link).body.contains("An interview with you is being planned"))
            let form = try await applicant.get(link + "/hours")
            let hours = form.body.matches(of: /value="(2026-03-09T[^"]+)"/).map { String($0.1) }
            #expect(hours.count == 4)
            let before = try await house.events(house.groove())
            // The third is the last at which anybody could see it; at the fourth no interviewer is there.
            let kept = try await applicant.send(link + "/hours", several: ["hours": [hours[2], hours[3]]])
            #expect(kept.status == 303)
            #expect(try await house.events(house.groove()) == before + ["ownHours.offered"])
            #expect(try await convener.get(Self.place).body.contains("1 of 2 has said when it can"))
            try await convener.expectDone(Self.place + "/new", [:])
            try await house.performAll()
            #expect(
                try await house.count(
                    """
                    SELECT count(*) FROM interview_meeting m JOIN candidate_hour h
                        ON h.candidate_id = m.candidate_id AND h.starts_at = m.starts_at
                    """) == 1)
            // What it says afterwards overtakes the plan.
            _ = try await applicant.send(link + "/hours", several: ["hours": [hours[0]]])
            #expect(try await Self.accept(convener).status == 409)
            #expect(
                try await applicant.send(link + "/hours", several: ["hours": ["2026-03-09T23:00:00Z"]]).status >= 400)
            #expect(try await house.browser().get("/applications/0000000000000/hours").status == 404)
        }
    }

    @Test func `nobody is interviewed twice, sits in two places or in a room that is not free`() async throws {
        try await House.withMail(.selection) { house in
            let (convener, candidates, people) = try await Self.asked(house)
            let day = Day("2026-03-09") ?? Day(number: 0)
            // The chair is on a visit at the first hour, and the room is free from the second on.
            try await house.perform(AssignReviewer(people[0], to: candidates[0]), as: house.cast[.convener])
            try await house.perform(
                PlanVisit(
                    .siteVisit, of: candidates[0], at: Moment(day, minute: 6 * 60, in: .gmt), place: "Kisumu",
                    purpose: "To see the market.", by: [people[0]]), as: house.cast[.convener])
            let terms = InterviewTerms(
                from: day, days: 1, hour: 9, perDay: 4, minutes: 60, zone: "Africa/Nairobi",
                rooms: ["Library (10:00–12:00)"], members: 1, most: 10)
            try await house.perform(StateInterviews(terms, seeing: [candidates[0]]), as: house.cast[.convener])
            try await convener.expectDone(Self.place + "/new", [:])
            try await house.performAll()
            #expect(try await Self.accept(convener).status == 303)
            #expect(
                try await house.count(
                    "SELECT count(*) FROM visit_plan WHERE kind = 'interview' AND place = 'Library'") == 1)
            #expect(
                try await house.count(
                    """
                    SELECT count(*) FROM visit_plan WHERE kind = 'interview'
                        AND starts_at < \(Moment(day, minute: 7 * 60, in: .gmt))
                    """) == 0)
            let again = try await convener.send(Self.place + "/new")
            #expect(again.status == 409 && again.body.contains("Nobody on the list waits for an interview"))
            try await house.perform(StateInterviews(terms, seeing: candidates), as: house.cast[.convener])
            try await convener.expectDone(Self.place + "/new", [:])
            try await house.performAll()
            #expect(try await Self.accept(convener).status == 303)
            #expect(
                try await house.count("SELECT count(DISTINCT starts_at) FROM visit_plan WHERE kind = 'interview'") == 2)
            #expect(
                try await house.count("SELECT count(DISTINCT candidate_id) FROM visit_plan WHERE kind = 'interview'")
                    == 2
            )
        }
    }

    @Test func `work that fails says so after some tries, and may be asked for again`() async throws {
        try await House.at(.selection) { house in
            let (convener, _, _) = try await Self.asked(house)
            try await convener.expectDone(Self.place + "/new", [:])
            #expect(try await convener.send(Self.place + "/new").status == 409)
            try await house.run("UPDATE interview_round SET time_zone = 'X', from_day = 'no day'")
            for _ in 1...3 {
                try await house.performAll()
                house.clock.advance(days: 1)
            }
            try await house.run("UPDATE interview_round SET from_day = '2026-03-09'")
            let page = try await convener.get(Self.place)
            #expect(page.body.contains("Something went wrong in the program"))
            #expect(!page.body.contains("it goes on"))
            try await convener.expectDone(Self.place + "/new", [:])
            #expect(try await house.count("SELECT count(*) FROM job WHERE resting = 1") == 1)
        }
    }

    @Test func `hours are asked for once, again when they are others, and of nobody who is not to be seen`()
        async throws
    {
        try await House.withMail(.selection) { house in
            let (_, candidates, _) = try await Self.asked(house)
            let convener = house.cast[.convener]
            try await house.performAll()
            house.clock.advance(days: 1)
            try await house.perform(StateInterviews(Self.round(), seeing: [candidates[0]]), as: convener)
            try await house.performAll()
            house.clock.advance(days: 1)
            #expect(try await house.letters("When can we talk?").count == 2)
            let other = InterviewTerms(
                from: Day("2026-03-16") ?? Day(number: 0), days: 1, hour: 9, perDay: 4, minutes: 60,
                zone: "Africa/Nairobi", rooms: ["Room 1"], members: 1, most: 10)
            try await house.perform(StateInterviews(other, seeing: [candidates[0]]), as: convener)
            try await house.performAll()
            #expect(try await house.letters("When can we talk?").count == 3)
            await #expect(throws: Refusal.self) {
                try await house.setting.perform(
                    OfferOwnHours(other.slots.map { Moment($0.day, minute: $0.minute, in: .gmt) }),
                    in: house.groove(), as: .holder(of: .application, subject: candidates[1].rawValue),
                    once: house.setting.newEventID())
            }
        }
    }

    @Test func `the page asks as often for one interview as for several`() async throws {
        try await House.at(.selection) { house in
            let (convener, candidates, _) = try await Self.asked(house)
            try await convener.expectDone(Self.place + "/new", [:])
            try await house.performAll()
            let several = try await house.queries(Self.place, as: convener)
            try await house.perform(
                StateInterviews(Self.round(), seeing: [candidates[0]]), as: house.cast[.convener])
            try await convener.expectDone(Self.place + "/new", [:])
            try await house.performAll()
            #expect(try await house.queries(Self.place, as: convener) == several)
        }
    }

    @Test func `a reviewer learns nothing of interviews that others hold`() async throws {
        try await TwinWorld(viewer: .part(.reviewer)) { _, _ in
        } hide: { house, acts in
            try await acts.act(
                PlanVisit(
                    .interview, of: house.candidate("River Road Partners"), at: house.setting.clock().adding(days: 20),
                    place: "Room 9", purpose: "To ask.", by: [house.cast[.convener]]), as: .convener)
        }.expectAlike()
    }

    @Test
    func `whoever holds an interview reads the dossier once they have declared, without reviews, and writes notes`()
        async throws
    {
        try await House.withMail(.selection) { house in
            let (convener, candidates, people) = try await Self.asked(house)
            try await convener.expectDone(Self.place + "/new", [:])
            try await house.performAll()
            let dossier = "/networks/groove/candidates/\(candidates[0])"
            let holder = try await house.browser(as: people[0])
            // Nobody assigned them, and no plan stands yet.
            try await house.run("DELETE FROM candidate_score WHERE person_id = \(people[0])")
            try await house.run("DELETE FROM candidate_review WHERE person_id = \(people[0])")
            #expect(try await holder.get(dossier).status == 404)
            #expect(try await Self.accept(convener).status == 303)
            let notes = ["kind": "interview", "day": "2026-03-02", "notes": "They were frank.", "weight": "told"]
            #expect(try await holder.get(dossier).status == 200)
            #expect(try await holder.send(dossier + "/visits", notes).status == 409, "not before they have declared")
            #expect(try await holder.send(dossier + "/interests", ["conflict": "none", "ties": ""]).status == 303)
            let shown = try await holder.get(dossier).body
            #expect(shown.contains("Vision") && !shown.contains("Mean score"))
            let reply = try await holder.send(dossier + "/visits", notes)
            #expect(reply.status == 303, "\(reply.body.suffix(300))")
            #expect(try await house.events(house.groove()).last == "visit.recorded")
            #expect(try await holder.send(dossier + "/scores", fullMarks).status == 409, "it is not assigned to them")
            try await house.run("UPDATE visit_plan SET called_off_at = 1")
            #expect(try await holder.get(dossier).status == 404)
        }
    }
}
