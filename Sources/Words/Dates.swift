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
