import Domain
import Foundation
import Markup
import Testing
import Words

struct DateTests {
    @Test(arguments: [
        ("2025-06-01", "en", "Sunday 1 June 2025"), ("2025-06-01", "fr", "dimanche 1er juin 2025"),
        ("2025-06-11", "fr", "mercredi 11 juin 2025"), ("2025-06-21", "fr", "samedi 21 juin 2025"),
    ])
    func `days are said as the language has it`(day: String, language: String, expected: String) throws {
        let reader = Reader(language: language, timeZone: .gmt)
        let day = try #require(Day(day))
        #expect(day.spoken(to: reader) == expected)
    }
}
