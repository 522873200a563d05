/// A quarter of a year, the period of a learning journal.
package struct Quarter: Hashable, Sendable, Comparable, Codable, RawRepresentable {
    package let year: Int
    /// 1 to 4.
    package let number: Int

    package init(_ day: Day) {
        let civil = day.civil
        year = civil.year
        number = (civil.month - 1) / 3 + 1
    }

    private init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    /// Reads `2026-Q1`.
    package init?(rawValue: String) {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), parts[1].count == 2,
            parts[1].first == "Q",
            let number = Int(parts[1].dropFirst()), (1...4).contains(number), year > 0
        else { return nil }
        self.init(year: year, number: number)
    }

    package var rawValue: String {
        let digits = String(year)
        return "\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)-Q\(number)"
    }

    package var previous: Quarter {
        number == 1 ? Quarter(year: year - 1, number: 4) : Quarter(year: year, number: number - 1)
    }

    /// Its first day.
    package var begins: Day { Day(year: year, month: 3 * number - 2, day: 1) ?? Day(number: 0) }

    package var label: Phrase {
        let year = String(year)
        return switch number {
        case 1: say("January to March \(year)")
        case 2: say("April to June \(year)")
        case 3: say("July to September \(year)")
        default: say("October to December \(year)")
        }
    }

    package static func < (left: Quarter, right: Quarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}
