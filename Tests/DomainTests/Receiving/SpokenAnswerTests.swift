import Domain
import Testing

struct SpokenAnswerTests {
    @Test(arguments: [
        ("Yes", Activity.Answer.yes, true), ("oui !", .yes, true), ("Merci, je viendrai.", .yes, true),
        ("Yes, no problem", .yes, true), ("I'll be there at ten", .yes, false), ("No", .no, true),
        ("Non, désolée.", .no, true),
        ("Malheureusement, je ne peux pas venir", .no, false), ("I can’t make it.", .no, true),
        ("Maybe", .maybe, true), ("peut-être", .maybe, true), ("perhaps I could", .maybe, false),
        ("Je ne sais pas encore", .maybe, false), ("No idea yet", .maybe, false),
    ])
    func `an answer is read from its own words`(text: String, answer: Activity.Answer, isPlain: Bool) {
        let read = SpokenAnswer(text)
        #expect(read.answer == answer && read.isPlain == isPlain, "\(text)")
    }

    @Test(arguments: ["", "What is the agenda?", "Yes. No. I cannot come after all", "42"])
    func `what says none of it, or two at once, is left open`(text: String) {
        #expect(SpokenAnswer(text).answer == nil, "\(text)")
    }
}
