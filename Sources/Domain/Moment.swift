/// A point in time, exact to the microsecond, in UTC.
package struct Moment: Hashable, Sendable, Comparable, Codable {
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static func seconds(_ seconds: Int64) -> Moment { Moment(microseconds: seconds * 1_000_000) }

    package func adding(seconds: Int64) -> Moment { Moment(microseconds: microseconds + seconds * 1_000_000) }
    package func adding(days: Int) -> Moment { adding(seconds: Int64(days) * 86_400) }

    /// Whole seconds since 1970, rounded down.
    package var wholeSeconds: Int64 {
        microseconds >= 0 ? microseconds / 1_000_000 : (microseconds - 999_999) / 1_000_000
    }

    /// The day it is, `offset` seconds east of UTC.
    package func day(offset: Int = 0) -> Day {
        let seconds = wholeSeconds + Int64(offset)
        return Day(number: Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400))
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.microseconds < right.microseconds }

    package init(from decoder: any Decoder) throws {
        microseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }

    /// `2026-11-23T14:05:09Z`
    package var iso: String {
        let second = Int(wholeSeconds - Int64(day().number) * 86_400)
        return "\(day())T\(Day.two(second / 3600)):\(Day.two(second / 60 % 60)):\(Day.two(second % 60))Z"
    }
}
