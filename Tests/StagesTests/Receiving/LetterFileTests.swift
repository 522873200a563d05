import Domain
import Stages
import TestKit
import Testing

/// Files that come by mail: where they go, what is said of those that go nowhere, and what their names may tell.
struct LetterFileTests {
    private static let nilufar = "nilufar@practicalaction.example"
    private static let own = "reply+groove@learn.example.org"
    private static let proof =
        "Authentication-Results: mx.learn.example.org; dmarc=pass header.from=practicalaction.example"

    private static func mail(
        from: String = nilufar, to address: String, id: String, subject: String = "Re:", head: String = "",
        name: String = "rates.csv", _ text: String
    ) -> String {
        House.mail(
            from: "Somebody <\(from)>", to: address, id: id, subject: subject,
            head: (head.isEmpty ? "" : head + "\n") + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b",
            """
            --b
            Content-Type: text/plain

            \(text)
            --b
            Content-Type: text/csv
            Content-Disposition: attachment; filename="\(name)"

            mentor,rate
            --b--
            """)
    }

    private static func answer(to email: String, in house: House) async throws -> String {
        try #require(try await house.leaving(to: email).last { $0.answers != nil }).body
    }

    @Test func `a file for which there is no place is named, and its writer hears where it belongs`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            let entry = Self.mail(to: Self.own, id: "j@x", subject: "Journal", head: Self.proof, "We tried pairs.")
            #expect(try await house.receive(entry).action == "writeJournal")
            let journal = try await Self.answer(to: Self.nilufar, in: house)
            #expect(journal.contains("• rates.csv") && journal.contains("reply to a letter about a conversation"))
            #expect(journal.contains("Your journal entry for"), "the text is kept")

            let bare = Self.mail(to: Self.own, id: "e@x", subject: "Journal", head: Self.proof, "")
            #expect(try await house.receive(bare).action == nil)
            #expect(try await Self.answer(to: Self.nilufar, in: house).contains("• rates.csv"))
        }
        try await House.at(.active, site: House.mailSite) { house in
            _ = try await house.leaving()
            _ = try await Guide.reviewed(house)
            let letters = try await house.leaving(to: "joseph@care.example")
            let signing = try #require(letters.last { $0.subject.contains("please sign") })
            let text = Self.mail(from: signing.email, to: signing.reply ?? "", id: "s@x", "Sign off")
            #expect(try await house.receive(text).action == "signOff")
            #expect(try await Self.answer(to: signing.email, in: house).contains("• rates.csv"))
        }
    }

    @Test func `in a letter that does several things the file goes with the post`() async throws {
        try await House.corresponding { house in
            _ = try await house.leaving()
            _ = try await house.browser(as: .practicalMember).send("/networks/groove/your-mail", ["rhythm": "daily"])
            let thread = try await house.conversation()
            _ = try await house.activity()
            house.clock.advance(days: 1)
            let letters = try await house.leaving(to: Self.nilufar)
            let digest = try #require(letters.last { $0.subject.contains("what is new") })
            let rsvp = try #require(digest.body.firstMatch(of: /Reply “(\d+) yes”/)).1
            let post = try #require(digest.body.firstMatch(of: /— Paying mentors —\n\nReply “(\d+)”/)).1
            let both = Self.mail(to: digest.reply ?? "", id: "b@x", "\(rsvp) yes\n\(post) Our rates.")
            #expect(try await house.receive(both).action == "answerActivity")
            #expect(try await house.posts(in: thread).contains(">rates.csv<"))
            let answers = try await house.leaving(to: Self.nilufar).filter { $0.answers != nil }
            #expect(!answers.contains { $0.body.contains("rates.csv") })
        }
    }

    @Test func `no reply address stands in a subject or in the name of a file`() async throws {
        try await House.corresponding { house in
            let letter = try await house.letterAboutConversation().letter
            let reply = try #require(letter.reply)
            let secret = reply.drop { $0 != "+" }.dropFirst().prefix { $0 != "@" }
            let text = Self.mail(
                to: Self.own, id: "s@x", subject: "Fwd to \(reply)", head: Self.proof, name: "\(reply).csv", "See here."
            )
            #expect(try await house.receive(text).action == "beginThread")
            let browser = try await house.browser(as: .careMember)
            let list = try await browser.get("/networks/groove/conversations").body
            let path = try #require(list.firstMatch(of: /\/networks\/groove\/conversations\/\w{13}/)).0
            var shown = list + (try await browser.get(String(path)).body) + (try await browser.get(path + ".json").body)
            for found in shown.matches(of: /\/networks\/groove\/posts\/\w{13}\/original/) {
                shown += try await browser.get(String(found.0)).body
            }
            #expect(shown.contains("See here.") && !shown.lowercased().contains(secret))
            let kept = try await house.setting.database.read { connection in
                try connection.rows("SELECT * FROM received_letter").map { "\($0.values)" }
                    + connection.rows("SELECT * FROM attachment").map { "\($0.values)" }
                    + connection.rows("SELECT * FROM thread").map { "\($0.values)" }
            }
            #expect(!kept.contains { $0.lowercased().contains(secret) })
        }
    }

    @Test func `an address with a detail after a plus is somebody else's, whatever is proven of it`() async throws {
        try await House.corresponding { house in
            let letter = try await house.letterAboutConversation().letter
            let before = try await house.events(house.groove())
            let other = "nilufar+x@practicalaction.example"
            for (id, place) in [("1@x", Self.own), ("2@x", letter.reply ?? "")] {
                let text = House.mail(
                    from: "Nilufar <\(other)>", to: place, id: id, subject: "Hello", head: Self.proof, "I am Nilufar.")
                let report = try await house.receive(text)
                #expect(report.action == nil && report.held)
            }
            #expect(try await house.events(house.groove()) == before)
        }
    }
}
