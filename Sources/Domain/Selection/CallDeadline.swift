/// Until when applications are taken: a day and a time by the clock of one place, and the grace that is stated beside it.
package struct CallDeadline: Sendable, Hashable {
    package let day: Day
    /// Minutes since midnight; that minute is still in time.
    package let minute: Int
    package let zone: String
    /// Minutes after the deadline in which applications are still taken.
    package let grace: Int
    /// The deadline as a point in time.
    package let closes: Moment

    package static let endOfDay = 1439

    package init(day: Day, minute: Int, zone: String, grace: Int, closes: Moment) {
        self.day = day
        self.minute = minute
        self.zone = zone
        self.grace = grace
        self.closes = closes
    }

    /// From here on an application is late.
    package var refusesFrom: Moment { closes.adding(seconds: Int64(60 + grace * 60)) }

    package func isOver(at now: Moment) -> Bool { now >= refusesFrom }

    package var said: ZonedMoment { ZonedMoment(closes, in: zone) }
}
