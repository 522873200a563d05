import Domain
import Testing

struct ReplyingTests {
    private let day = Day(number: 20_000)

    @Test func `one is reminded a week and two days before the day to answer`() {
        for (ahead, times) in [(8, 0), (7, 1), (3, 1), (2, 2), (0, 2), (-1, 0)] {
            #expect(Replying.times(replyBy: day.adding(days: ahead), today: day) == times, "\(ahead)")
        }
    }

    @Test func `a letter lapses after its day, unless a proposal waits for an answer`() {
        #expect(!Replying.isOver(replyBy: day, today: day, proposals: 0))
        #expect(Replying.isOver(replyBy: day, today: day.adding(days: 1), proposals: 0))
        #expect(!Replying.isOver(replyBy: day, today: day.adding(days: 1), proposals: 1))
        #expect(!Replying.verdict(on: day.adding(days: 2), today: day).isAllowed)
        #expect(Replying.verdict(on: day.adding(days: 3), today: day).isAllowed)
    }

    @Test func `beside each item stands the sentence of the application that is nearest to it`() {
        let words = OwnWords(
            promises: "Two officers join every workshop. They have four hours a month for it; our director agreed.",
            sharing: "Two value chains we left, and why.")
        #expect(
            words.quote(for: .activity, "Take part in the two workshops each year")
                == "Two officers join every workshop.")
        #expect(words.quote(for: .hours, "Four hours a month for calls") == "They have four hours a month for it;")
        #expect(words.quote(for: .openness, "Share one failure") == "Two value chains we left, and why.")
        #expect(words.quote(for: .deliverable, "Write a guide") == "")
        #expect(OwnWords(promises: "").quote(for: .hours, "Hours") == "")
    }
}
