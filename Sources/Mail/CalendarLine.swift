import Foundation

/// How values stand in a line of an iCalendar text (RFC 5545, with RFC 6868 for names).
enum CalendarLine {
    /// Free text: line breaks become `\n`; other control characters have no way to be written and are left out.
    static func text(_ value: String) -> String {
        let lines = value.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return replaced(lines, ["\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"])
    }

    /// A person's name as a parameter, in quotes; nothing for an empty one.
    static func name(_ person: MailAddress) -> String {
        let name = replaced(person.name, ["^": "^^", "\"": "^'"])
        return name.isEmpty ? "" : ";CN=\"\(name)\""
    }

    /// An address as it stands, without whatever could end its line.
    static func address(_ value: String) -> String {
        replaced(value, [" ": "", "\t": ""])
    }

    /// UTC to the second, such as `20261123T144500Z`.
    static func time(_ date: Date) -> String {
        let whole = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
        return whole.formatted(Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted))
    }

    /// Lines of at most 75 octets, the next ones begun with a space; no character is cut in two.
    static func folded(_ line: String) -> String {
        var folded = ""
        var room = 75
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if width > room {
                folded += "\r\n "
                room = 74
            }
            folded.unicodeScalars.append(scalar)
            room -= width
        }
        return folded
    }

    /// Scalar by scalar: a comma that carries an accent is one character, and still a comma to a calendar.
    private static func replaced(_ value: String, _ written: [Unicode.Scalar: String]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            if let replacement = written[scalar] {
                result.append(contentsOf: replacement.unicodeScalars)
            } else if scalar.properties.generalCategory != .control || scalar == "\t" {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
