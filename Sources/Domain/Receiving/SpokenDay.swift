/// The first date in somebody's words: `2026-05-01`, `1 May 2026`, `1er mai`, `1.5.2026`.
package struct SpokenDay: Sendable, Hashable {
    package let day: Day
    /// The words without it.
    package let rest: String

    /// A date without a year is the next one from today on.
    package init?(_ text: String, today: Day) {
        if let match = text.firstMatch(of: /\d{4}-\d{2}-\d{2}/), let day = Day(String(match.0)) {
            self.init(day, text, match.range)
        } else if let match = text.firstMatch(of: /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/), let day = Int(match.1),
            let month = Int(match.2), let year = Int(match.3), let found = Day(year: year, month: month, day: day)
        {
            self.init(found, text, match.range)
        } else {
            let named = /\b(\d{1,2})(?:er|st|nd|rd|th)?\s+(?:of\s+|de\s+)?([A-Za-zéûÉ]{3,9})\.?(?:,?\s+(\d{4}))?/
            for match in text.matches(of: named) {
                guard let month = Self.month(match.2), let day = Int(match.1),
                    let found = Self.day(day, month, match.3.flatMap { Int($0) }, today)
                else { continue }
                self.init(found, text, match.range)
                return
            }
            return nil
        }
    }

    private init(_ day: Day, _ text: String, _ range: Range<String.Index>) {
        self.day = day
        let before = text[..<range.lowerBound].replacing(
            /(?i)(?:\b(?:by|on|until|before|from|le|au|avant le|pour le|jusqu'au)\s+)$/, with: "")
        rest = (String(before) + text[range.upperBound...]).trimmingSigns
    }

    private static func day(_ day: Int, _ month: Int, _ year: Int?, _ today: Day) -> Day? {
        if let year { return Day(year: year, month: month, day: day) }
        let this = today.civil.year
        guard let found = Day(year: this, month: month, day: day) else { return nil }
        return found >= today ? found : Day(year: this + 1, month: month, day: day)
    }

    private static func month(_ name: Substring) -> Int? {
        let name = name.lowercased()
        let place = months.firstIndex { $0.contains(name) || (name.count == 3 && $0.contains { $0.hasPrefix(name) }) }
        return place.map { $0 + 1 }
    }

    private static let months: [[String]] = [
        ["january", "janvier"], ["february", "février", "fevrier"], ["march", "mars"], ["april", "avril"],
        ["may", "mai"],
        ["june", "juin"], ["july", "juillet"], ["august", "août", "aout"], ["september", "septembre"],
        ["october", "octobre"], ["november", "novembre"], ["december", "décembre", "decembre"],
    ]
}
