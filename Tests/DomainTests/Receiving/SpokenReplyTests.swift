import Domain
import Testing

/// What short answers in letters say: words, numbers, days, reasons.
struct SpokenReplyTests {
    @Test(arguments: [
        ("Yes.", "yes", ""), ("OUI, merci", "yes", "merci"), ("I accept", "yes", ""),
        ("J’accepte la charte", "yes", "la charte"),
        ("No, because of the harvest", "no", "because of the harvest"),
        ("not yet: chapter two", "notYet", "chapter two"),
        ("Sign off", "signOff", ""), ("I sign", "sign", ""),
        ("kept: 3 May, eleven people", "kept", "3 May, eleven people"),
        ("Instead two hours", "instead", "two hours"), ("Plutôt en juin", "instead", "en juin"),
        ("take it back, please", "takeBack", "please"), ("- Ready!", "ready", ""),
    ])
    func `an answer begins with a word that is known`(text: String, kind: String, rest: String) {
        let word = SpokenWord(text)
        #expect(word?.kind.rawValue == kind && word?.rest == rest)
    }

    @Test(arguments: ["Nobody came", "Yesterday we met", "Signal is weak", "", "We will see", "Okra grows well"])
    func `a word that only begins alike says nothing`(text: String) {
        #expect(SpokenWord(text) == nil)
    }

    @Test func `numbers begin parts, one line or several, also in one line and together`() {
        let reply = NumberedReply(
            "Dear all,\n1 yes, 2. no, too far; #3: instead less\nand later\n\n4-5 oui\n", known: 1...5)
        #expect(reply.lead == "Dear all")
        #expect(reply.parts.map(\.number) == [1, 2, 3, 4, 5])
        #expect(reply.parts.map(\.text) == ["yes", "no, too far", "instead less\nand later", "oui", "oui"])
        #expect(NumberedReply("1, 2 and 4: yes", known: 1...4).parts.map(\.number) == [1, 2, 4])
    }

    @Test(arguments: ["12 people came", "2026-05-01 is the day", "3.5 hours", "50% of it", "No number"])
    func `other numbers belong to the text`(text: String) {
        #expect(NumberedReply(text, known: 1...4).parts.isEmpty)
    }

    @Test(arguments: [
        ("two hours by 2026-05-01", "2026-05-01", "two hours"), ("1 June 2026", "2026-06-01", ""),
        ("le 1er mai", "2027-05-01", ""), ("one guide on 3 Dec, not two", "2026-12-03", "one guide, not two"),
        ("am 4.12.2026", "2026-12-04", "am"), ("15th of December 2027 then", "2027-12-15", "then"),
    ])
    func `a day is found in words`(text: String, day: String, rest: String) throws {
        let found = SpokenDay(text, today: try #require(Day("2026-11-23")))
        #expect(found?.day.description == day)
        #expect(found?.rest.replacing("  ", with: " ").replacing(" ,", with: ",") == rest)
    }

    @Test(arguments: ["31 February 2026", "2026-13-01", "in the spring", "5 people"])
    func `what is no day is none`(text: String) throws {
        #expect(SpokenDay(text, today: try #require(Day("2026-11-23"))) == nil)
    }

    @Test func `a reason stands after because, in both languages, and carrying is no reason`() {
        #expect(SpokenReason("one guide, because we are four") == SpokenReason("one guide because we are four"))
        #expect(SpokenReason("un guide parce que nous sommes quatre").reason == "nous sommes quatre")
        #expect(SpokenReason("we carry it").text == "we carry it")
    }

    @Test func `quiet hours reach over midnight`() {
        let night = QuietHours(from: 22, until: 7)
        #expect(
            night?.contains(hour: 23) == true && night?.contains(hour: 6) == true && night?.contains(hour: 7) == false)
        #expect(QuietHours(from: 12, until: 14)?.contains(hour: 15) == false)
        #expect(QuietHours(from: 5, until: 5) == nil && QuietHours(from: 5, until: 24) == nil)
    }

    @Test func `the subject says what a conversation is for, and a title that only begins alike stays`() {
        #expect(ThreadTitle("Ask: who trains?") == ThreadTitle("Question : who trains?"))
        #expect(ThreadTitle("Offre : un guide").kind == .offer && ThreadTitle("Offre : un guide").title == "un guide")
        #expect(ThreadTitle("Question of the day").kind == .talk)
        #expect(ThreadTitle("Offers we cannot refuse").title == "Offers we cannot refuse")
    }

    @Test func `a journal entry says in its first line for whom it is`() {
        #expect(SpokenAudience("for: network\nIt failed.").audience == .network)
        #expect(SpokenAudience("Pour : moi\nRaté.").audience == .author)
        #expect(SpokenAudience("For all the work it took,\nlittle came of it.").audience == nil)
        #expect(SpokenAudience("for: facilitator").text.isEmpty)
    }
}
