import Domain
import Foundation
import Words

/// What a field takes and what it says to the rest.
extension Field {
    struct Wrong: Error {
        let reason: Phrase
    }

    func checked(_ raw: [String], files: [UploadedFile]) throws(Wrong) -> [String] {
        if isFile {
            if isRequired, files.isEmpty { throw Wrong(reason: say("Choose a file.")) }
            return []
        }
        if !files.isEmpty { throw Wrong(reason: say("This takes text, not a file.")) }
        let values = raw.map { $0.replacing("\r\n", with: "\n").trimmed }.filter { !$0.isEmpty }
        if isRequired, values.isEmpty { throw Wrong(reason: missing) }
        if case .choice = kind, values.count > 1 { throw Wrong(reason: say("Choose one, not several.")) }
        for value in values {
            if value.unicodeScalars.contains(where: Self.isControl) {
                throw Wrong(reason: say("There is a character in it that cannot be stored."))
            }
            if value.count > limit {
                let length = value.count
                let most = limit
                throw Wrong(reason: say("It has \(length) characters; \(most) fit."))
            }
            if let wrong = wrong(with: value) { throw Wrong(reason: wrong) }
        }
        return values
    }

    /// What a program is told that sends another kind of value. A number may also be sent as its digits.
    func wrong(with sent: Input.Kind) -> Phrase? {
        let name = name
        return switch (kind, sent) {
        case (_, .nothing): nil
        case (.number, .number), (.number, .text), (.decimal, .number), (.decimal, .text): nil
        case (.number, _), (.decimal, _): say("“\(name)” takes a number.")
        case (.tick, .truth), (.tick, .text): nil
        case (.tick, _): say("“\(name)” takes true or false.")
        case (.choices, .list), (.choices, .text): nil
        case (.choices, _): say("“\(name)” takes a list of texts.")
        case (.choice, .number), (_, .text): nil
        default: say("“\(name)” takes text.")
        }
    }

    private var missing: Phrase {
        switch kind {
        case .choice, .choices: say("Choose one.")
        case .tick: say("This must be ticked to go on.")
        case .day: say("Give a date.")
        default: say("Something must be written here.")
        }
    }

    private func wrong(with value: String) -> Phrase? {
        switch kind {
        case .line, .email, .password:
            if value.contains(where: \.isNewline) { return say("This must be a single line.") }
            if case .email = kind, !Self.isPlausibleEmail(value) {
                return say("This does not look like an e-mail address, such as name@example.org.")
            }
            return nil
        case .text, .hidden, .file, .tick: return nil
        case .day: return Day(value) == nil ? say("Write the date as year-month-day, such as 2027-07-31.") : nil
        case .moment(let zone):
            return Self.moment(value, in: zone) == nil ? say("Write date and time as 2027-07-31T14:30.") : nil
        case .number(let range):
            if let number = Int(value), range.contains(number) { return nil }
            let least = range.lowerBound
            let most = range.upperBound
            return say("This must be a whole number from \(least) to \(most).")
        case .decimal: return Self.decimal(value) == nil ? say("This must be a number, such as 12.5.") : nil
        case .choice(let choices), .choices(let choices):
            return choices.contains { $0.value == value } ? nil : say("That is not one of the choices.")
        }
    }

    /// Control characters carry nothing people read, and mail refuses them; line breaks and tabs are text.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }

    static func decimal(_ text: String) -> Double? {
        Double(text.replacing(",", with: ".")).flatMap { $0.isFinite && abs($0) < 1e15 ? $0 : nil }
    }

    /// `2027-07-31T14:30` on the clocks of a time zone; with a `Z` at its end in UTC, as programs write it.
    static func moment(_ text: String, in zone: TimeZone) -> Moment? {
        let isUTC = text.hasSuffix("Z")
        let parts = (isUTC ? text.dropLast() : text[...]).split(separator: "T")
        guard parts.count == 2, let day = Day(String(parts[0])) else { return nil }
        let time = parts[1].split(separator: ":").map { Int($0) }
        guard (2...3).contains(time.count), let hour = time[0], let minute = time[1], (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        return Moment(day, minute: hour * 60 + minute, in: isUTC ? .gmt : zone)
    }

    /// A moment as such a field holds it.
    package static func local(_ moment: Moment, in zone: TimeZone) -> String {
        let instant = Date(timeIntervalSince1970: TimeInterval(moment.wholeSeconds))
        return String(moment.adding(seconds: Int64(zone.secondsFromGMT(for: instant))).iso.prefix(16))
    }

    package static func isPlausibleEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), parts[1].contains("."),
            !parts[1].hasPrefix("."),
            !parts[1].hasSuffix(".")
        else { return false }
        return !text.unicodeScalars.contains {
            $0.properties.isWhitespace || $0.value < 33 || "<>(),;:\\\"[]".unicodeScalars.contains($0)
        }
    }
}

extension String {
    /// Without white space at either end.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
