import Domain
import Testing

struct QuietTests {
    private let today = Day(number: 20_000)

    @Test func `thirty days without a word are quiet; who has only just come is not`() {
        let quiet = Quiet(today: today)
        #expect(quiet.since(lastHeard: today.adding(days: -29), came: today.adding(days: -300)) == nil)
        #expect(
            quiet.since(lastHeard: today.adding(days: -30), came: today.adding(days: -300)) == today.adding(days: -30))
        #expect(quiet.since(lastHeard: nil, came: today.adding(days: -5)) == nil)
        #expect(quiet.since(lastHeard: nil, came: today.adding(days: -31)) == today.adding(days: -31))
    }

    @Test func `a quarter knows its neighbours and writes itself so that it can be read again`() {
        let first = Quarter(Day(number: 20_514))
        #expect(first.rawValue == "2026-Q1")
        #expect(first.previous.rawValue == "2025-Q4")
        #expect(first.previous < first)
        #expect(Quarter(rawValue: "2026-Q1") == first)
        for odd in ["2026-Q5", "2026-Q", "26-Q1", "2026-1", "", "2026-Q1-"] { #expect(Quarter(rawValue: odd) == nil) }
        #expect(first.begins == Day("2026-01-01"))
    }
}
