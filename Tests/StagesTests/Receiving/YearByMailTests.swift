import Domain
import Foundation
import Mail
import Stages
import Storage
import TestKit
import Testing

/// A member lives a year of a network without opening the site: letters go through Postfix and come in by IMAP.
@Suite(
    .enabled(
        if: Postfix.isAvailable && Dovecot.isAvailable,
        "ROUNDTABLE_POSTFIX is not set, or postfix, dovecot-imapd or root are missing"))
struct YearByMailTests {
    private static let own = "reply+groove@learn.example.org"

    private static func site(_ postfix: Postfix, _ dovecot: Dovecot) -> Site {
        Site(
            publicAddress: "https://learn.example.org", mailFrom: "roundtable@learn.example.org",
            smtp: postfix.address, replies: ReplyPattern("reply+*@learn.example.org"),
            mailRelay: "mx.learn.example.org", mailbox: dovecot.address)
    }

    @Test func `from the invitation to the close-out with no web request`() async throws {
        let dovecot = try Dovecot()
        let postfix = try Postfix(house: "reply", into: dovecot.maildir, relay: "mx.learn.example.org")
        try await House.at(.invitation, site: Self.site(postfix, dovecot)) { house in
            let member = MailOnlyMember(house: house, postfix: postfix, email: elena)
            let seat = try await Self.join(member)
            try await Self.talk(member)
            let planned = try await Self.come(member)
            try await Self.reflect(member)
            let guide = try await Self.review(member)
            try await member.reply(to: seat, "2 kept: we were in Nairobi, eleven people")
            try await Self.end(member)
            try await Self.check(house, try await house.person(elena), planned: planned, guide: guide)
        }
    }

    /// Everything is accepted but one item, which is renegotiated; then the letter is signed.
    private static func join(_ member: MailOnlyMember) async throws -> IncomingMessage {
        let house = member.house
        let invitation = try await member.latest(about: "is invited")
        try await member.reply(
            to: invitation,
            "1 yes\n2 yes\n3 instead one guide by 1 December 2026, because we are four people\n4 yes")
        func id<Subject>(_ address: String) throws -> ID<Subject> {
            try #require(ID(address.split(separator: "/").last.map(String.init) ?? ""))
        }
        let item = try await house.items(to: elena)[2]
        let letter = try await house.letter(to: elena)
        try await house.perform(
            AnswerRenegotiation(try id(item), of: try id(letter), .agreed, note: "Fine."),
            as: house.cast[.facilitator])
        try await member.reply(to: try await member.latest(about: "Your proposal is answered"), "Sign")
        #expect(try await member.latest(about: "Re: Your proposal").text?.contains("takes its seat") == true)
        try await house.perform(OpenTable(), as: house.cast[.convener])
        let seat = try await member.latest(about: "The seat of")
        #expect(seat.text?.contains("one guide") == true)
        return seat
    }

    /// A post with a file, an ask, and from then on mail once a week.
    private static func talk(_ member: MailOnlyMember) async throws {
        member.house.clock.advance(days: 7)
        try await member.house.perform(
            BeginThread("Paying mentors", under: nil, "Who pays?"), as: member.house.cast[.careMember])
        try await member.reply(
            to: try await member.latest(about: "Paying mentors"), "The firms do, see the table.",
            attaching: "figures.txt")
        try await member.send(to: own, subject: "Ask: seed prices", "Who sets them?")
        try await member.send(to: own, subject: "Mail", "mail weekly")
    }

    /// An activity planned far ahead waits for the digest and is answered there.
    private static func come(_ member: MailOnlyMember) async throws -> Int64 {
        let house = member.house
        let planned = try await house.perform(
            PlanActivity(
                .workshop, "Launch workshop", for: nil, at: house.clock.now.adding(days: 40), minutes: 120,
                place: "Nairobi", about: "Come."), as: house.cast[.facilitator])
        house.clock.advance(days: 8)
        let digest = try await member.latest(about: "what is new")
        let text = try #require(digest.text)
        let number = try #require(text.firstMatch(of: /Launch workshop —\s+Reply “(\d+) yes”/)).1
        try await member.reply(to: digest, "\(number) oui, avec plaisir")
        return planned.subject
    }

    /// The charter changes and is accepted; a question is answered; the journal is kept for the network.
    private static func reflect(_ member: MailOnlyMember) async throws {
        let house = member.house
        try await house.perform(
            SetGoal(Goal(statement: "More", measure: "Guides", unit: "guides", baseline: 0, target: 3)),
            as: house.cast[.convener])
        try await house.perform(PublishCharter(), as: house.cast[.convener])
        try await member.reply(to: try await member.latest(about: "the charter has changed"), "I accept")
        try await house.perform(
            AskReflectiveQuestion("What surprised you?", of: [try await house.person(elena)]),
            as: house.cast[.facilitator])
        try await member.reply(to: try await member.latest(about: "a question to think about"), "That firms pay.")
        house.clock.advance(days: 60)
        try await member.send(to: own, subject: "Journal", "for: network\nPairs failed in the rains.")
    }

    private static func review(_ member: MailOnlyMember) async throws -> ID<Deliverable> {
        let house = member.house
        let care = house.cast[.careMember]
        let planned = try await house.perform(
            PlanDeliverable(
                "A guide", what: "How to.", for: "All", due: house.clock.now.day().adding(days: 90), owners: [care]),
            as: care)
        let guide = ID<Deliverable>(rawValue: planned.subject)
        try await house.perform(WriteVersion("Choose mentors well.", of: guide, note: "First", begun: 0), as: care)
        try await house.perform(RequestReview(of: guide, from: [try await house.person(elena)]), as: care)
        let draft = try await member.latest(about: "please review")
        #expect(draft.text?.contains("Choose mentors well.") == true)
        try await member.reply(to: draft, "Ready. I would add how.")
        try await member.reply(to: try await member.latest(about: "please sign"), "Sign off")
        return guide
    }

    /// The network closes; what becomes of their words is chosen by replying, too.
    private static func end(_ member: MailOnlyMember) async throws {
        let house = member.house
        let convener = house.cast[.convener]
        house.clock.advance(days: 250)
        try await house.perform(BeginClosing(because: "The grants end."), as: convener)
        try await member.reply(to: try await member.latest(about: "is closing"), "Members")
        for item in ClosingItem.allCases where item.takesNote {
            try await house.perform(TickClosingItem(item, note: "Seen to."), as: convener)
        }
        try await house.perform(
            NoteRetrospect(
                held: house.clock.now.day(), with: "Two of the next network", taken: "Mentors first."), as: convener)
        try await house.perform(SayThanks("To all of you."), as: convener)
        try await house.perform(
            NameKeeper("The archive", by: "The programme", at: "Its shelf", until: nil, agreed: true), as: convener)
        try await house.perform(CloseNetwork(name: "GROOVE"), as: convener)
        #expect(try await member.latest(about: "is closed").text?.contains("To all of you.") == true)
    }

    /// Ledger, journal, draft and answer are right, and nobody ever signed in.
    private static func check(
        _ house: House, _ person: ID<Person>, planned: Int64, guide: ID<Deliverable>
    ) async throws {
        let expected: [(String, SQL, Int)] = [
            ("posts", "SELECT count(*) FROM post WHERE person_id = \(person)", 2),
            ("files", "SELECT count(*) FROM attachment WHERE name = 'figures.txt'", 1),
            ("asks", "SELECT count(*) FROM thread WHERE kind = 'ask' AND title = 'seed prices'", 1),
            (
                "coming",
                """
                SELECT count(*) FROM activity_answer
                WHERE person_id = \(person) AND activity_id = \(planned) AND answer = 'yes'
                """, 1
            ),
            ("answers", "SELECT count(*) FROM reflective_answer WHERE person_id = \(person)", 1),
            (
                "entries",
                """
                SELECT count(*) FROM journal_entry
                WHERE person_id = \(person) AND audience = 'network' AND text = 'Pairs failed in the rains.'
                """, 1
            ),
            (
                "reviews",
                """
                SELECT count(*) FROM deliverable_review
                WHERE deliverable_id = \(guide) AND person_id = \(person) AND outcome = 'ready'
                """, 1
            ),
            ("signed off", "SELECT count(*) FROM deliverable_sign_off WHERE person_id = \(person)", 1),
            ("kept", "SELECT count(*) FROM commitment WHERE changed_by = \(person) AND state = 'kept'", 1),
            ("promised", "SELECT count(*) FROM commitment WHERE text LIKE 'one guide%'", 1),
            ("charters", "SELECT count(DISTINCT version) FROM charter_acceptance WHERE person_id = \(person)", 2),
            ("consents", "SELECT count(*) FROM consent WHERE person_id = \(person) AND choice = 'members'", 1),
            ("misunderstood", "SELECT count(*) FROM received_letter WHERE state <> 'taken'", 0),
            ("sessions", "SELECT count(*) FROM session WHERE person_id = \(person)", 0),
        ]
        for (name, sql, count) in expected { #expect(try await house.count(sql) == count, "\(name)") }
    }
}
