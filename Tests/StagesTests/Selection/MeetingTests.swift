import Domain
import Stages
import Storage
import TestKit
import Testing

struct MeetingTests {
    private static let place = "/networks/groove/meetings"
    private static let chf = "CHF International"
    private static let plan = [
        "title": "Panel in March", "starts": "2026-03-02T10:00", "minutes": "90", "quorum": "2", "ballot": "secret",
        "agenda": "empty",
    ]

    /// A meeting with these people and candidates, planned by the convener.
    ///
    /// - Returns: its address.
    private static func planned(
        _ house: House, _ people: [ID<Person>], on candidates: [String], _ changed: [String: String] = [:]
    ) async throws -> String {
        let convener = try await house.browser(as: .convener)
        let reply = try await convener.send(
            place + "/new", plan.merging(changed) { $1 }, several: ["people": people.map(\.description)])
        #expect(reply.status == 303)
        let meeting = (reply.location ?? "").split(separator: "?").first.map(String.init) ?? "/nowhere"
        for candidate in candidates {
            let added = try await convener.send(
                meeting + "/items/new", ["candidate": house.candidate(candidate).description])
            #expect(added.status == 303)
        }
        return meeting
    }

    private static func begin(_ meeting: String, _ people: [ID<Person>], _ browser: Browser) async throws {
        let present = try await browser.send(
            meeting + "/presence", [:], several: ["people": people.map(\.description)])
        #expect(present.status == 303)
        #expect(try await browser.send(meeting + "/open").status == 303)
    }

    /// The address of one item, as the browser finds it on the agenda.
    private static func item(_ name: String, _ meeting: String, _ browser: Browser) async throws -> String? {
        let page = try await browser.get(meeting)
        return page.body.matches(of: /href="([^"]*\/items\/\w+)">([^<]+)</).first { $0.2 == name }.map { String($0.1) }
    }

    @Test func `everybody in a meeting but whoever planned it gets a letter with a file for the calendar`() async throws
    {
        try await House.at(.selection) { house in
            let people = [house.cast[.convener], house.cast[.reviewer]]
            let meeting = try await Self.planned(house, people, on: [Self.chf], ["place": "Room 4"])
            try await house.performAll()
            #expect(try await house.letters("panel meeting “Panel in March”") == ["tomasz@review.example"])
            let letter = try await house.setting.database.read {
                try $0.value("SELECT body FROM outbox WHERE subject LIKE '%panel meeting%'", as: String.self)
            }
            #expect(letter?.contains("2 March 2026, 10:00 (UTC)") == true, "\(letter ?? "")")
            #expect(letter?.contains("Where: Room 4") == true && letter?.contains(Self.chf) == false)
            let reviewer = try await house.browser(as: .reviewer)
            #expect(try await reviewer.get(meeting).body.contains("Room 4"))
            let file = try await reviewer.get(meeting + "/calendar")
            #expect(file.body.contains("DTSTART:20260302T100000Z") && file.body.contains("DTEND:20260302T113000Z"))
            #expect(file.body.contains("Panel in March") && !file.body.contains(Self.chf))
            for part in [Cast.Part.sponsor, .stranger, .facilitator] {
                #expect(try await house.browser(as: part).get(meeting + "/calendar").status == 404)
            }
        }
    }

    @Test func `minutes are drafted in the language of whoever leads the meeting`() async throws {
        try await House.at(.selection) { house in
            try await house.run("UPDATE person SET language = 'fr' WHERE id = \(house.cast[.convener])")
            let people = [house.cast[.convener], house.cast[.reviewer]]
            let meeting = try await Self.planned(house, people, on: [])
            let convener = try await house.browser(as: .convener)
            try await Self.begin(meeting, people, convener)
            #expect(try await convener.send(meeting + "/close").status == 303)
            #expect(try await house.browser(as: .reviewer).get(meeting).body.contains("Présents"))
        }
    }

    @Test func `a meeting goes from its agenda to approved minutes, with votes that are secret until counted`()
        async throws
    {
        try await House.at(.selection) { house in
            let people = [house.cast[.convener], house.cast[.reviewer]]
            let dossier = try await house.dossier(Self.chf)
            let reviewer = try await house.browser(as: .reviewer)
            #expect(try await reviewer.send(dossier + "/interests", ["conflict": "none"]).status == 303)
            #expect(try await reviewer.send(dossier + "/scores", fullMarks).status == 303)
            let before = try await house.events(house.groove())
            let meeting = try await Self.planned(house, people, on: [Self.chf])
            let convener = try await house.browser(as: .convener)
            let early = try await convener.send(meeting + "/open")
            #expect(early.status == 409)
            #expect(early.body.contains("Say first who is there"))
            try await Self.begin(meeting, people, convener)
            let item = try #require(try await Self.item(Self.chf, meeting, convener))
            #expect(try await reviewer.send(item + "/vote", ["vote": "for"]).status == 409)
            #expect(try await convener.send(item + "/call").status == 303)
            #expect(try await reviewer.send(item + "/vote", ["vote": "against"]).status == 303)
            #expect(try await reviewer.send(item + "/vote", ["vote": "for"]).status == 303)
            let secret = try await convener.get(item)
            #expect(secret.body.contains("1 has voted."))
            #expect(!secret.body.contains("Tomasz") || !secret.body.contains(": For"))
            #expect(try await convener.send(item + "/vote", ["vote": "abstain"]).status == 303)
            let change = ["criterion": "vision", "score": "2", "comment": "Heard more.", "reason": "Their own words."]
            #expect(try await reviewer.send(item + "/change", change).status == 303)
            #expect(try await convener.send(item + "/end").status == 303)
            let counted = try await convener.get(item)
            #expect(counted.body.contains("1 for, 0 against, 1 abstain. 2 voted; the quorum of 2 was there."))
            #expect(counted.body.contains("from 4 to 2: Their own words."))
            #expect(try await reviewer.send(item + "/vote", ["vote": "against"]).status == 409)
            let history = try await convener.get(dossier)
            #expect(history.body.contains("4 → 2") && history.body.contains("Their own words."))
            #expect(try await convener.send(meeting + "/close").status == 303)
            let draft = try await convener.get(meeting)
            #expect(draft.body.contains("Closed; its minutes are to be approved"))
            let written = ["minutes": "All agreed on the order."].merging(
                try await convener.mark(in: meeting + "/minutes")
            ) { $1 }
            #expect(try await convener.send(meeting + "/minutes", written).status == 303)
            let other = written.merging(["minutes": "Nobody agreed."]) { $1 }
            let overtaken = try await convener.send(meeting + "/minutes", other)
            #expect(overtaken.status == 409)
            #expect(try await convener.send(item + "/minutes", ["minutes": "Short."]).status == 303)
            #expect(try await convener.send(meeting + "/approve").status == 303)
            #expect(try await convener.send(item + "/minutes", ["minutes": "No."]).status == 409)
            #expect(try await reviewer.get(meeting + "/record").body.contains("All agreed on the order."))
            #expect(
                try await house.events(house.groove()) == before + [
                    "meeting.planned", "item.added", "meeting.presenceNoted", "meeting.opened", "item.called",
                    "vote.cast", "vote.cast", "vote.cast", "score.changed", "item.ended", "meeting.closed",
                    "minutes.written", "item.minutesWritten", "minutes.approved",
                ])
        }
    }

    @Test func `whoever has a conflict is moved out and back, and finds nothing of the item at any time`() async throws
    {
        try await House.at(.selection) { house in
            let people = [house.cast[.convener], house.cast[.reviewer]]
            let meeting = try await Self.planned(house, people, on: [Self.chf, "Conservation International"])
            let convener = try await house.browser(as: .convener)
            let reviewer = try await house.browser(as: .reviewer)
            let item = try #require(try await Self.item(Self.chf, meeting, reviewer))
            let tie = ["level": "organisation", "name": Self.chf, "reason": "I worked there."]
            #expect(try await reviewer.send("/networks/groove/conflicts/ties/new", tie).status == 303)
            let without = try await reviewer.get(meeting).body
            #expect(!without.contains(Self.chf))
            try await Self.begin(meeting, people, convener)
            let waiting = try await reviewer.get(meeting + ".json").body
            #expect(try await convener.send(item + "/call").status == 303)
            #expect(try await reviewer.get(meeting + ".json").body == waiting)
            for place in ["", "/vote", "/change", ".json"] {
                #expect(try await reviewer.get(item + place).status == 404)
            }
            #expect(try await reviewer.send(item + "/vote", ["vote": "for"]).status == 404)
            let room = try await convener.get(item)
            #expect(room.body.contains("Moved out for a conflict of interest"))
            #expect(try await convener.send(item + "/vote", ["vote": "for"]).status == 303)
            #expect(try await convener.send(item + "/end").status == 303)
            let counted = try await convener.get(item)
            #expect(counted.body.contains("1 for, 0 against, 0 abstain. 1 voted; that is no quorum, which is 2."))
            #expect(try await !reviewer.get(meeting + "/record").body.contains(Self.chf))
            let moves = try await house.setting.database.read { connection in
                try connection.rows("SELECT person_id, back_at FROM panel_move").map {
                    (try $0["person_id"] as ID<Person>, try $0["back_at"] as Moment?)
                }
            }
            #expect(moves.map(\.0) == [house.cast[.reviewer]] && moves.allSatisfy { $0.1 != nil })
        }
    }

    @Test func `whoever finds a conflict in the meeting leaves it, and the vote does not count`() async throws {
        try await House.at(.selection) { house in
            let people = [house.cast[.convener], house.cast[.reviewer]]
            let meeting = try await Self.planned(house, people, on: [Self.chf])
            let convener = try await house.browser(as: .convener)
            let reviewer = try await house.browser(as: .reviewer)
            let dossier = try await house.dossier(Self.chf)
            #expect(try await reviewer.send(dossier + "/interests", ["conflict": "none"]).status == 303)
            try await Self.begin(meeting, people, convener)
            let item = try #require(try await Self.item(Self.chf, meeting, convener))
            #expect(try await convener.send(item + "/call").status == 303)
            #expect(try await reviewer.send(item + "/vote", ["vote": "for"]).status == 303)
            #expect(try await reviewer.send(dossier + "/step-back", ["ties": "My cousin."]).status == 303)
            #expect(try await convener.send(item + "/end").status == 303)
            let counted = try await convener.get(item)
            #expect(counted.body.contains("0 for, 0 against, 0 abstain"))
            #expect(counted.body.contains("does not count: a conflict of interest"))
        }
    }

    @Test func `the agenda begins with what differs most, and is ordered by hand`() async throws {
        try await House.at(.selection) { house in
            let people = try await house.reviewers(2)
            for (name, scores) in [
                (Self.chf, [3, 4]), ("Conservation International", [1, 5]), ("River Road Partners", [2, 4]),
            ] {
                let candidate = try await house.candidate(name)
                for (person, score) in zip(people, scores) { try await house.hasScored(person, candidate, score) }
            }
            let meeting = try await Self.planned(
                house, [house.cast[.convener]], on: [], ["agenda": "differing", "most": "2"])
            let convener = try await house.browser(as: .convener)
            let agenda = try await convener.get(meeting).body
            let first = agenda.firstRange(of: ">Conservation International<")
            let second = agenda.firstRange(of: ">River Road Partners<")
            #expect(first != nil && second != nil && !agenda.contains(Self.chf))
            #expect(first?.lowerBound ?? agenda.endIndex < second?.lowerBound ?? agenda.startIndex)
            let item = try #require(try await Self.item("River Road Partners", meeting, convener))
            #expect(try await convener.send(item + "/move/up").status == 303)
            #expect(try await house.events(house.groove()).last == "item.moved")
            let moved = try await convener.get(meeting).body
            #expect(
                moved.firstRange(of: ">River Road Partners<")?.lowerBound ?? moved.endIndex
                    < moved.firstRange(of: ">Conservation International<")?.lowerBound ?? moved.startIndex)
            #expect(try await convener.send(item + "/drop").status == 303)
            #expect(try await house.events(house.groove()).last == "item.dropped")
            #expect(try await !convener.get(meeting).body.contains("River Road Partners"))
        }
    }

    @Test func `others find no meeting; the agenda asks as often for one candidate as for many`() async throws {
        try await House.at(.selection) { house in
            let meeting = try await Self.planned(house, [house.cast[.convener]], on: [Self.chf])
            for part in [Cast.Part.sponsor, .stranger, .facilitator, .careMember, .reviewer] {
                let other = try await house.browser(as: part)
                #expect(try await other.get(meeting).status == 404)
                #expect(try await other.send(meeting + "/open").status == 404)
                #expect(try await other.send(Self.place + "/new", Self.plan).status == 404)
            }
            let convener = try await house.browser(as: .convener)
            let few = try await house.queries(meeting, as: convener)
            for name in ["Conservation International", "River Road Partners"] {
                let fields = ["candidate": try await house.candidate(name).description]
                #expect(try await convener.send(meeting + "/items/new", fields).status == 303)
            }
            #expect(try await house.queries(meeting, as: convener) == few)
        }
    }
}
