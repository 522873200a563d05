import Domain
import Stages
import TestKit
import Testing

/// Saying by mail whether one comes.
struct ActivityReplyTests {
    private static func invitation(_ house: House) async throws -> OutboxStore.Message {
        _ = try await house.activity()
        return try #require(try await house.leaving(to: "nilufar@practicalaction.example").last)
    }

    @Test func `a plain yes is kept without a word; a hedged one is understood and said back`() async throws {
        try await House.corresponding { house in
            let letter = try await Self.invitation(house)
            #expect(letter.body.hasSuffix("Reply yes, no or maybe.\n"))
            let before = try await house.events(house.groove())
            #expect(
                try await house.receive(House.mail(to: letter.reply ?? "", "Yes, thanks!")).action == "answerActivity")
            #expect(try await house.leaving(to: letter.email).isEmpty)
            let hedged = House.mail(to: letter.reply ?? "", id: "2@x", "Perhaps I could, if the bus runs.")
            #expect(try await house.receive(hedged).action == "answerActivity")
            #expect(
                try await house.events(house.groove()) == before + ["activity.answered", "activity.answered"])
            let answer = try #require(try await house.leaving(to: letter.email).first)
            #expect(answer.body.contains("“Perhaps”") && answer.body.contains("> Perhaps I could, if the bus runs."))
            #expect(answer.answers == "2@x" && answer.reply != nil)
        }
    }

    @Test func `what a calendar answers for its person is kept like a word of theirs, if our relay vouches for it`()
        async throws
    {
        try await House.corresponding { house in
            let letter = try await Self.invitation(house)
            let ics = try #require(letter.appointment?.ics)
            #expect(letter.appointment?.method == "REQUEST")
            #expect(ics.contains("mailto:reply+groove@learn.example.org"))
            let id = try #require(ics.firstMatch(of: /UID:(\S+)/)).1
            let vouched =
                "Authentication-Results: mx.learn.example.org; dmarc=pass header.from=practicalaction.example\n"
            func answer(_ state: String, _ name: String, head: String = "") -> String {
                House.mail(
                    to: "reply+groove@learn.example.org", id: name, subject: "\(state): Before the second season",
                    head: head + "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b",
                    "--b\nContent-Type: text/plain\n\nNilufar has answered.\n--b\nContent-Type: text/calendar; method=REPLY\n"
                        + "\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:\(id)\nATTENDEE;PARTSTAT=\(state);CN=Nil\n"
                        + " ufar:mailto:nilufar@practicalaction.example\nEND:VEVENT\nEND:VCALENDAR\n--b--")
            }
            let before = try await house.events(house.groove())
            #expect(try await house.receive(answer("ACCEPTED", "1@x")).held, "anybody could have written it")
            #expect(try await house.events(house.groove()) == before)
            let report = try await house.receive(answer("DECLINED", "2@x", head: vouched))
            #expect(report.action == "answerActivity" && report.text == "no")
            #expect(try await house.events(house.groove()) == before + ["activity.answered"])
        }
    }

    @Test func `what says neither yes nor no changes nothing, is answered and can be read by the facilitator`()
        async throws
    {
        try await House.corresponding { house in
            let letter = try await Self.invitation(house)
            let before = try await house.events(house.groove())
            let report = try await house.receive(House.mail(to: letter.reply ?? "", "Who will chair it?"))
            #expect(report.held && report.action == nil)
            #expect(try await house.events(house.groove()) == before)
            let answer = try #require(try await house.leaving(to: letter.email).first)
            #expect(answer.body.contains("Reply with one word: yes, no or maybe."))
            let list = try await house.browser(as: .facilitator).get("/networks/groove/letters").body
            #expect(list.contains("nilufar@practicalaction.example"))
        }
    }
}
