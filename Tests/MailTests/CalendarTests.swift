import Foundation
import Mail
import TestKit
import Testing

/// Appointments as somebody else's calendar reads them.
@Suite struct CalendarTests {
    static let event = CalendarEvent(
        method: .request, id: "8h2k@example.org", title: "Peer assist, first; round",
        details: "Bring:\n- a case\n- time",
        place: "Room 3, Genève", link: "https://example.org/a/1", start: Date(timeIntervalSince1970: 1_700_000_000),
        end: Date(timeIntervalSince1970: 1_700_003_600), stamp: Date(timeIntervalSince1970: 1_699_000_000.9),
        organizer: MailAddress(name: "GROOVE", address: "groove@example.org"),
        attendees: [MailAddress(name: "Ada", address: "ada@example.org")])

    struct Person: Decodable, Equatable {
        let name: String
        let address: String
    }

    struct Reading: Decodable {
        let method, version, uid, summary, description, location, url, status: String
        let sequence, start, end, stamp, longestLine: Int
        let utc, bareLineEnds: Bool
        let organizer: Person
        let attendees: [Person]
        let errors: [String]
    }

    static func read(_ events: [CalendarEvent]) throws -> [Reading] {
        try Letters.inFolder("ics", events.map { Data($0.ics.utf8) }) { folder in
            try JSONDecoder().decode([Reading].self, from: Python.run("read_calendar.py", [folder]))
        }
    }

    @Test(.enabled(if: Python.has("icalendar"), "Python's icalendar is missing"))
    func `appointments in many scripts are read as they were written`() throws {
        var random = SteadyRandom(state: 13)
        let events = (0..<300).map { number in
            var event = Self.event
            event.method = [.request, .cancel, .publish][number % 3]
            event.sequence = number
            event.title = random.words(1 + number % 30) + ",\u{301};\u{308}"
            event.details = (0..<number % 5).map { _ in random.words(number) }.joined(separator: "\n")
            event.place = random.words(number % 6)
            event.organizer.name = random.words(number % 7)
            event.attendees = (0..<number % 3).map { MailAddress(name: random.words(2), address: "a\($0)@example.org") }
            event.start += Double(number) * 86_399
            event.end = event.start + Double(number)
            return event
        }
        let readings = try Self.read(events)
        try #require(readings.count == events.count)
        for (event, reading) in zip(events, readings) {
            #expect(reading.version == "2.0" && reading.method == event.method.rawValue)
            #expect(reading.uid == event.id && reading.sequence == event.sequence)
            #expect(reading.summary == event.title)
            #expect(reading.description == event.details)
            #expect(reading.location == event.place)
            #expect(reading.url == event.link)
            #expect(reading.status == (event.method == .cancel ? "CANCELLED" : "CONFIRMED"))
            #expect(reading.start == Int(event.start.timeIntervalSince1970))
            #expect(reading.end == Int(event.end.timeIntervalSince1970))
            #expect(reading.stamp == 1_699_000_000 && reading.utc)
            #expect(reading.organizer.address == "mailto:groove@example.org")
            let invited = event.method == .publish ? [] : event.attendees
            #expect(reading.attendees.map(\.address) == invited.map { "mailto:\($0.address)" })
            #expect(reading.errors == [] && reading.longestLine <= 75 && !reading.bareLineEnds)
        }
    }

    @Test(.enabled(if: Python.has("icalendar"), "Python's icalendar is missing"))
    func `a name with a quotation mark stays one name`() throws {
        var event = Self.event
        event.organizer.name = "Ada \"the\u{301} ^first\": \u{22}\u{301};X=Y"
        let reading = try #require(try Self.read([event]).first)
        #expect(reading.organizer.address == "mailto:groove@example.org")
        #expect(Array(event.ics.utf8).contains(Array(";CN=\"Ada ^'the".utf8)))
        #expect(event.ics.contains(" ^^first^'"))
    }

    @Test func `nothing that people write begins a line of its own`() {
        var event = Self.event
        for breaking in ["\n", "\r\n", "\r", "\u{B}", "\u{85}"] {
            let text = "a\(breaking)ATTENDEE:mailto:eve@example.org"
            event.title = text
            event.details = text
            event.place = text
            event.link = text
            event.id = text
            event.organizer = MailAddress(name: text, address: text)
            event.attendees = [MailAddress(name: text, address: text)]
            let lines = event.ics.utf8.split(separator: UInt8(ascii: "\r")).map { String(decoding: $0, as: UTF8.self) }
            #expect(!lines.contains { $0.hasPrefix("\nATTENDEE:") })
            #expect(lines.filter { $0.hasPrefix("\nATTENDEE") }.count == 1)
        }
    }

    @Test func `folding cuts no character and unfolds to the same line`() {
        var random = SteadyRandom(state: 17)
        for count in 0..<200 {
            var event = Self.event
            event.title = random.words(count).filter { !",;\\".contains($0) }  // Nothing that is written otherwise
            let lines = event.ics.components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 75 })
            let unfolded = event.ics.replacingOccurrences(of: "\r\n ", with: "", options: .literal)
            #expect(Array(unfolded.utf8).contains(Array("\r\nSUMMARY:\(event.title)\r\n".utf8)))
        }
    }
}
