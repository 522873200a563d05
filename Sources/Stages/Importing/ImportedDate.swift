import Domain

/// A date as old records know it: a day, or the year alone.
struct ImportedDate {
    let day: Day
    let isYear: Bool

    /// - Parameter isEnd: a year that ends something ends on its last day.
    init?(_ text: String, isEnd: Bool) {
        if text.count == 4, let year = Int(text), let day = Day(year: year, month: isEnd ? 12 : 1, day: isEnd ? 31 : 1)
        {
            self.day = day
            isYear = true
        } else if let day = Day(text) {
            self.day = day
            isYear = false
        } else {
            return nil
        }
    }
}
