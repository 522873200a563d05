import Domain
import Testing

struct RecurrenceTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func `what recurs is due at the end of each month, quarter or year, and at its last day`() throws {
        let last = try day("2027-02-10")
        #expect(try Recurrence.month.firstTurn(from: day("2026-11-03"), until: last) == day("2026-11-30"))
        #expect(
            try Recurrence.month.firstTurn(from: day("2026-11-24"), until: last) == day("2026-12-31"), "a short one")
        #expect(try Recurrence.month.turn(after: day("2026-12-31"), until: last) == day("2027-01-31"))
        #expect(try Recurrence.month.turn(after: day("2027-01-31"), until: last) == last)
        #expect(Recurrence.month.turn(after: last, until: last) == nil)
        #expect(try Recurrence.quarter.firstTurn(from: day("2026-08-01"), until: last) == day("2026-09-30"))
        #expect(try Recurrence.quarter.turn(after: day("2026-09-30"), until: last) == day("2026-12-31"))
        #expect(try Recurrence.year.firstTurn(from: day("2026-03-01"), until: last) == day("2026-12-31"))
        #expect(Recurrence.once.firstTurn(from: last.adding(days: -300), until: last) == last)
        #expect(try Recurrence.quarter.begins(day("2026-12-31")) == day("2026-10-01"))
        #expect(try Recurrence.month.turn(after: day("2028-01-31"), until: day("2028-05-01")) == day("2028-02-29"))
    }

    @Test func `a seat is reminded a week before and when the day has passed, never of what is kept`() {
        let today = Day(number: 20_000)
        #expect(Reminding.times(.due, due: today.adding(days: 8), today: today) == 0)
        #expect(Reminding.times(.due, due: today.adding(days: 7), today: today) == 1)
        #expect(Reminding.times(.due, due: today, today: today) == 1)
        #expect(Reminding.times(.missed, due: today.adding(days: -1), today: today) == 2)
        #expect(Reminding.times(.kept, due: today.adding(days: -1), today: today) == 0)
    }
}
