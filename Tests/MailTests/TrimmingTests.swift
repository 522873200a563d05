import Foundation
import Mail
import Testing

/// Replies from people's programs: what was written is found, and nothing is lost.
@Suite struct TrimmingTests {
    @Test func `the corpus is large and speaks many languages`() {
        #expect(Corpus.all.count >= 100)
        #expect(Set(Corpus.all.compactMap { $0.name.split(separator: "-").last }).count >= 20)
        #expect(Corpus.all.count(where: \.isHeldOut) * 3 >= Corpus.all.count, "a third was not looked at before")
    }

    @Test func `at least ninety-eight of a hundred replies are trimmed exactly`() throws {
        var wrong: [String] = []
        for letter in Corpus.all {
            let reply = TrimmedReply(of: try IncomingMessage(parsing: letter.bytes)).reply
            if Corpus.plain(reply) != Corpus.plain(letter.reply) { wrong.append(letter.name) }
        }
        #expect(wrong.count * 50 <= Corpus.all.count, "\(wrong)")
    }

    @Test func `each line of a letter is in exactly one of the three parts`() throws {
        for letter in Corpus.all {
            let message = try IncomingMessage(parsing: letter.bytes)
            guard let text = message.text else { continue }
            let trimmed = TrimmedReply(text: text, flow: nil, subject: message.subject)
            let parts = [trimmed.reply, trimmed.quoted, trimmed.signature]
            #expect(Corpus.substance(parts) == Corpus.substance([text]), "\(letter.name)")
        }
    }

    @Test func `whatever lines come together, none is lost and none is doubled`() {
        var random = SteadyRandom(state: 21)
        let lines = [
            "", " ", "\u{A0}", "Hello", "> quoted", ">> deeper", ">", "-- ", "--", "Sent from my iPhone",
            "On Mon, Sep 16, 2024 at 11:58 AM Ana <ana@example.org> wrote:", "Am 5. März schrieb Ana <",
            "ana@example.org>:", "From: Ana <ana@example.org>", "Sent: Monday", "To: us", "Subject: x",
            "-----Original Message-----", "________________________________", "---------- Forwarded message ---------",
            "Kind regards,", "Ana", "+254 700 000 111 www.example.org", "\u{200B}", "\u{FEFF}x", "a > b", ">From here",
            "If you have received this email in error, delete it: confidential, intended recipient only.",
            "Martin> said", "> Sent from my iPhone", "كتب ana@example.org 2024:", "flowed ", "> flowed ",
        ]
        for round in 0..<2_000 {
            let chosen = (0..<Int.random(in: 0...14, using: &random)).map { _ in
                lines.randomElement(using: &random) ?? ""
            }
            let text = chosen.joined(separator: "\n")
            let subject = round % 5 == 0 ? "Fwd: x" : "Re: x"
            let trimmed = TrimmedReply(text: text, subject: subject)
            let parts = [trimmed.reply, trimmed.quoted, trimmed.signature]
            #expect(Corpus.substance(parts) == Corpus.substance([text]), "\(chosen)")
            // Folded lines are put together, so that only the letters can be compared.
            let flowed = TrimmedReply(text: text, flow: TextFlow(deletesSpaces: false), subject: subject)
            let letters = Corpus.substance([flowed.reply, flowed.quoted, flowed.signature]).joined().filter {
                $0 != ">"
            }
            #expect(letters.sorted() == Corpus.substance([text]).joined().filter { $0 != ">" }.sorted(), "\(chosen)")
        }
    }

    @Test func `answers among quotes keep what they answer`() {
        let trimmed = TrimmedReply(
            text: "On Mon, 4 Mar 2024 at 10:12, Ana <a@example.org> wrote:\n> One?\n\nYes.\n\n> Two?\n\nNo.\n\n> Bye\n")
        #expect(trimmed.reply == "> One?\n\nYes.\n\n> Two?\n\nNo.")
        #expect(trimmed.quoted == "On Mon, 4 Mar 2024 at 10:12, Ana <a@example.org> wrote:\n> Bye")
    }

    @Test func `what stands under a heading with nothing above is kept`() {
        let text = "From: Ana <a@example.org>\nSent: Monday\nTo: B\nSubject: x\n\nYes, see my answers in here."
        let trimmed = TrimmedReply(text: text)
        #expect(trimmed.reply == text)
        #expect(trimmed.quoted.isEmpty)
        #expect(TrimmedReply(text: "Dear Ana,\n\n" + text).reply == "Dear Ana,\n\n" + text)
        #expect(TrimmedReply(text: "Yes.\n\n" + text).reply == "Yes.")
    }

    @Test func `who wrote what is quoted is left out, also inside the quote`() {
        let quote = "> On 4 Mar 2024, at 10:12, Ana <a@example.org> wrote:\n>\n> One?"
        let trimmed = TrimmedReply(text: "See below.\n\n\(quote)\n\nYes.\n\n> Two?\n\nNo.")
        #expect(trimmed.reply == "See below.\n\n> One?\n\nYes.\n\n> Two?\n\nNo.")
    }

    @Test func `an office and its box under a name go without a greeting, a list of names stays`() {
        let card = "Ana Lopes\nProgramme Officer\nHill Trust, P.O. Box 114, Nyeri"
        #expect(TrimmedReply(text: "Yes.\n\n\(card)").reply == "Yes.\n\nAna Lopes")
        #expect(TrimmedReply(text: card).reply == card, "it would be nothing but signature")
        let names = "These come:\n\nAna Lopes\nTendai Moyo\nRukia Hassan"
        #expect(TrimmedReply(text: names).reply == names)
    }

    @Test(arguments: [
        "On 4 March 2024 the ministry wrote:\n\n“We agree.”\n\nI would answer them.",
        "As Ana wrote: no loans.\n\nI agree.", "From: the village\nTo: the town\nAll is well.",
        "The times are:\n10:30 on 5 March\n11:30 on 6 March", "a > b\nb > c",
        "Three things --\n--\nand no more than that.",
        "I sent from my phone the picture you wanted, and it is of the roof.",
        "Please treat as confidential what I say here.", "--\nyes",
    ])
    func `prose that resembles a quote stays`(text: String) {
        #expect(TrimmedReply(text: text).reply == text)
    }

    @Test func `an introduction of several lines goes as a whole`() {
        let html =
            "Yes.<div class=gmail_quote><div class=gmail_attr>Ana<br>a day ago<br></div><blockquote>Old</blockquote></div>"
        #expect(TrimmedReply(html: html).reply == "Yes.")
        #expect(TrimmedReply(text: "Yes.\n\nOn Monday,\n4 March 2024 at 10:12, Ana wrote:\n> Old").reply == "Yes.")
    }

    @Test func `a quote in an unknown language is found by its markup`() {
        let block = "<b>Abc:</b> Ana<br><b>Def:</b> 2024<br><b>Ghi:</b> B<br><b>Jkl:</b> x"
        let html =
            "<div>Ja.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">\(block)</div><div>Old</div>"
        #expect(TrimmedReply(html: html).reply == "Ja.")
        #expect(TrimmedReply(html: html).quoted.hasSuffix("Old"))
        #expect(TrimmedReply(html: html, subject: "Fwd: x").reply.hasSuffix("Old"))
    }

    @Test func `folded lines are put together as RFC 3676 says`() {
        let flow = TextFlow(deletesSpaces: false)
        #expect(TrimmedReply(text: "One \ntwo\n  three\n-- \nAna", flow: flow).reply == "One two\n three")
        #expect(TrimmedReply(text: "One \ntwo\n  three\n-- \nAna", flow: flow).signature == "--\nAna")
        #expect(TrimmedReply(text: "一 \n二", flow: TextFlow(deletesSpaces: true)).reply == "一二")
        #expect(
            TrimmedReply(text: "Yes.\n\n> a \n> b\n>> c \n> d", flow: flow).quoted
                == "> a b\n>> c \n> d".replacing(" \n", with: "\n"))
    }
}
