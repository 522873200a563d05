import Domain
import Stages
import TestKit
import Testing

/// The day until which an invitation waits, what it quotes, and what it says of the sponsor.
struct ReplyByTests {
    private static let place = "/networks/groove/invitations/new"
    private static let mercy = [
        "organisation": "Mercy Fields", "name": "Ana Silva", "email": "ana@mercyfields.example",
        "ownWords": "We give four hours a month. The rest we learn.",
    ]

    @Test func `whoever is invited is reminded twice, then the letter lapses and the convener hears of it`()
        async throws
    {
        try await House.at(.invitation) { house in
            let convener = try await house.browser(as: .convener)
            let sent = try await convener.send(Self.place, Self.mercy)
            #expect(sent.status == 303)
            let letter = try await house.letter(to: "ana@mercyfields.example")
            #expect(try await convener.get(letter).body.contains("Please answer by"))
            for days in [14, 5] {
                house.clock.advance(days: days)
                try await ReminderRound(house.setting).round()
                try await ReminderRound(house.setting).round()
            }
            let mine = try await house.mail(to: "ana@mercyfields.example").filter {
                $0.subject.contains("waits for the answer of Mercy Fields")
            }
            #expect(mine.count == 2 && mine[0].body.contains("Items without an answer: 4"))
            #expect(try await house.events(house.groove()).contains("invitation.reminded"))
            house.clock.advance(days: 3)
            try await ReminderRound(house.setting).round()
            #expect(try await house.events(house.groove()).last == "invitation.lapsed")
            #expect(
                try await house.mail(to: "amina@programme.example").contains {
                    $0.subject.contains("The invitation of Mercy Fields has lapsed")
                })
            let guest = try await house.browser(as: house.person("ana@mercyfields.example"))
            let late = try await guest.send(house.items(to: "ana@mercyfields.example")[0] + "/accept")
            #expect(late.status == 409 && late.body.contains("ask a convener for a new invitation"))
            let again = try await convener.send(Self.place, Self.mercy)
            #expect(again.status == 303)
        }
    }

    @Test func `a day that leaves no time is refused; one who proposed something waits for the answer`() async throws {
        try await House.at(.invitation) { house in
            let convener = try await house.browser(as: .convener)
            let today = house.clock.now.day()
            let soon = Self.mercy.merging(["replyBy": today.adding(days: 2).description]) { $1 }
            let refused = try await convener.send(Self.place, soon)
            #expect(refused.status == 409 && refused.body.contains("Leave at least 3 days"))
            let near = Self.mercy.merging(["replyBy": today.adding(days: 4).description]) { $1 }
            #expect(try await convener.send(Self.place, near).status == 303)
            let guest = try await house.browser(as: house.person("ana@mercyfields.example"))
            let item = try await house.items(to: "ana@mercyfields.example")[0]
            let instead = ["text": "Two hours", "due": today.adding(days: 90).description, "why": "We are two."]
            #expect(try await guest.send(item + "/renegotiate", instead).status == 303)
            house.clock.advance(days: 9)
            try await ReminderRound(house.setting).round()
            #expect(
                try await !convener.get(house.letter(to: "ana@mercyfields.example")).body.contains(
                    "Not answered in time"))
        }
    }

    @Test func `beside each item stands what the organisation said; and what a sponsor sees is what the rules allow`()
        async throws
    {
        try await House.at(.invitation) { house in
            let convener = try await house.browser(as: .convener)
            #expect(try await convener.send(Self.place, Self.mercy).status == 303)
            let page = try await convener.get(house.letter(to: "ana@mercyfields.example")).body
            #expect(page.contains("<blockquote>We give four hours a month.</blockquote>"))
            let mail = try #require(try await house.mail(to: "ana@mercyfields.example").first)
            #expect(mail.body.contains("You wrote: “We give four hours a month.”"))
            let halves = mail.body.components(separatedBy: "What the sponsor will not see:")
            #expect(halves.count == 2)
            #expect(halves[0].contains("Journal entries kept for: The facilitator, the sponsor and me"))
            #expect(
                halves[1].contains("What each seat promised") && halves[1].contains("Journal entries kept for: Only me")
            )
            #expect(page.contains("What the sponsor will be able to see"))
        }
        try await House.at(.active) { house in
            let sponsor = try await house.browser(as: .sponsor)
            #expect(try await !sponsor.get("/networks/groove/promises").body.contains("Share one failure"))
            #expect(try await sponsor.get("/networks/groove/conversations").status != 200)
            #expect(try await sponsor.get("/networks/groove/history").status == 200)
        }
    }
}
