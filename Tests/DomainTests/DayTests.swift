import Domain
import Foundation
import Testing

struct DayTests {
    @Test func `days agree with the calendar of Foundation`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5_000 {
            // From 1600 on, where Foundation's calendar has no Julian past.
            let number = Int.random(in: -135_000...2_000_000, using: &random)
            let day = Day(number: number)
            let date = Date(timeIntervalSince1970: TimeInterval(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            #expect(day.civil.year == parts.year && day.civil.month == parts.month && day.civil.day == parts.day)
            #expect(day.weekday == ((parts.weekday ?? 0) + 5) % 7)
            if day.civil.year <= 9999 { #expect(Day(day.description) == day) }
        }
    }

    @Test(arguments: [
        "2027-02-29", "2027-13-01", "2027-00-10", "2027-1-1", "27-01-01", "2027-01-32", "", "2027-01-01 ",
    ])
    func `what is no day is not read as one`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `a moment knows its day on either side of midnight`() throws {
        let moment = try #require(Day("2027-03-01")).start.adding(seconds: -1)
        #expect(moment.day().description == "2027-02-28")
        #expect(moment.day(offset: 3600).description == "2027-03-01")
        #expect(moment.iso == "2027-02-28T23:59:59Z")
        #expect(Moment(microseconds: -1).day().description == "1969-12-31")
    }
}
