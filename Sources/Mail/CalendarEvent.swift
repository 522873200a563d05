import Foundation

/// One appointment as an iCalendar text (RFC 5545), for people's own calendars.
package struct CalendarEvent: Sendable, Hashable {
    package enum Method: String, Sendable {
        case request = "REQUEST"
        case cancel = "CANCEL"
        case publish = "PUBLISH"
    }

    package var method: Method
    /// The same for all versions of one appointment.
    package var id: String
    /// Counts the changes of time or place, from 0.
    package var sequence: Int
    package var title: String
    package var details: String
    package var place: String
    package var link: String?
    package var start: Date
    package var end: Date
    /// When this version was made.
    package var stamp: Date
    package var organizer: MailAddress
    /// Whom it is for; a published appointment names nobody.
    package var attendees: [MailAddress]

    package init(
        method: Method, id: String, sequence: Int = 0, title: String, details: String = "", place: String = "",
        link: String? = nil, start: Date, end: Date, stamp: Date, organizer: MailAddress,
        attendees: [MailAddress] = []
    ) {
        self.method = method
        self.id = id
        self.sequence = sequence
        self.title = title
        self.details = details
        self.place = place
        self.link = link
        self.start = start
        self.end = end
        self.stamp = stamp
        self.organizer = organizer
        self.attendees = attendees
    }

    /// The `.ics` text, lines ended by CR LF and folded at 75 octets.
    package var ics: String { Self.written(lines, method) }

    /// Many appointments in one published calendar.
    package static func calendar(_ events: [CalendarEvent]) -> String { written(events.flatMap(\.lines), .publish) }

    private static func written(_ lines: [String], _ method: Method) -> String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Roundtable//Roundtable//EN", "CALSCALE:GREGORIAN",
            "METHOD:\(method.rawValue)",
        ]
        return (head + lines + ["END:VCALENDAR"]).map { CalendarLine.folded($0) + "\r\n" }.joined()
    }

    private var lines: [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:\(CalendarLine.text(id))", "SEQUENCE:\(max(0, sequence))",
            "DTSTAMP:\(CalendarLine.time(stamp))", "DTSTART:\(CalendarLine.time(start))",
            "DTEND:\(CalendarLine.time(max(start, end)))", "SUMMARY:\(CalendarLine.text(title))",
            "STATUS:\(method == .cancel ? "CANCELLED" : "CONFIRMED")",
        ]
        if !details.isEmpty { lines.append("DESCRIPTION:\(CalendarLine.text(details))") }
        if !place.isEmpty { lines.append("LOCATION:\(CalendarLine.text(place))") }
        if let link { lines.append("URL:\(CalendarLine.address(link))") }
        lines.append("ORGANIZER\(CalendarLine.name(organizer)):mailto:\(CalendarLine.address(organizer.address))")
        if method != .publish {
            for person in attendees {
                let role = ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
                let address = CalendarLine.address(person.address)
                lines.append("ATTENDEE\(CalendarLine.name(person))\(role):mailto:\(address)")
            }
        }
        return lines + ["END:VEVENT"]
    }
}
