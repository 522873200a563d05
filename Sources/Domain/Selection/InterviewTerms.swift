/// What a convener asks of a round of interviews: when, where, how long, and who sits on each panel.
package struct InterviewTerms: Sendable, Hashable, Encodable {
    package let from: Day
    /// Working days in a row.
    package let days: Int
    /// The hour of the first interview of a day, by the clock of the round.
    package let hour: Int
    package let perDay: Int
    package let minutes: Int
    package let zone: String
    package let rooms: [String]
    /// Beside the one who chairs.
    package let members: Int
    /// The most interviews one person takes.
    package let most: Int

    package init(
        from: Day, days: Int, hour: Int, perDay: Int, minutes: Int, zone: String, rooms: [String], members: Int,
        most: Int
    ) {
        self.from = from
        self.days = days
        self.hour = hour
        self.perDay = perDay
        self.minutes = minutes
        self.zone = zone
        self.rooms = rooms
        self.members = members
        self.most = most
    }

    /// Where interviews begin: the day, and the minutes after its midnight.
    package var slots: [(day: Day, minute: Int)] {
        var day = from
        var found: [(Day, Int)] = []
        var left = days
        while left > 0 {
            // Monday is 0.
            if day.weekday < 5 {
                found += (0..<perDay).map { (day, hour * 60 + $0 * minutes) }
                left -= 1
            }
            day = day.adding(days: 1)
        }
        return found
    }
}
