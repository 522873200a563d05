import Domain
import Foundation
import Markup

/// Dates say the weekday and the date; moments also the hour and the reader's time zone.
extension Day: Spoken {
    package func spoken(to reader: Reader) -> String {
        let (year, month, day) = civil
        let weekdayName = Calendars.weekdays[weekday]
        let monthName = Calendars.months[month - 1]
        let yearNumber = String(year)
        let phrase = say("\(weekdayName) \(day) \(monthName) \(yearNumber)", context: "date")
        return phrase.spoken(to: reader)
    }
}

extension Moment: Spoken {
    package func spoken(to reader: Reader) -> String {
        let instant = Date(timeIntervalSince1970: TimeInterval(wholeSeconds))
        let offset = reader.timeZone.secondsFromGMT(for: instant)
        let day = day(offset: offset)
        let second = (Int(wholeSeconds % 86_400) + offset + 2 * 86_400) % 86_400
        let hour = String(second / 3600)
        let minute = String(second / 60 % 60)
        let time = "\(hour.count < 2 ? "0" : "")\(hour):\(minute.count < 2 ? "0" : "")\(minute)"
        let zone = reader.timeZone.identifier == "GMT" ? "UTC" : reader.timeZone.identifier
        return say("\(day), \(time) (\(zone))", context: "moment").spoken(to: reader)
    }
}

extension ZonedMoment: Spoken {
    package func spoken(to reader: Reader) -> String {
        moment.spoken(to: Reader(language: reader.language, timeZone: TimeZone(identifier: zone) ?? .gmt))
    }
}

extension Moment {
    /// The moment at which clocks in a time zone show this minute of this day.
    package init(_ day: Day, minute: Int, in zone: TimeZone) {
        let shown = day.start.adding(seconds: Int64(minute) * 60)
        // Once more with the offset that holds there and then: clocks may have been put forward in between.
        let guess = shown.adding(seconds: -Int64(shown.offset(in: zone)))
        self = shown.adding(seconds: -Int64(guess.offset(in: zone)))
    }

    /// The day it is there.
    package func day(in zone: TimeZone) -> Day { day(offset: offset(in: zone)) }

    private func offset(in zone: TimeZone) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(wholeSeconds)))
    }
}

/// The names of days and months.
private enum Calendars {
    static let weekdays: [Phrase] = [
        say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"), say("Saturday"), say("Sunday"),
    ]
    static let months: [Phrase] = [
        say("January"), say("February"), say("March"), say("April"), say("May"), say("June"), say("July"),
        say("August"),
        say("September"), say("October"), say("November"), say("December"),
    ]
}
