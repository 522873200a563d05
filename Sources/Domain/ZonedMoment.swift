/// A point in time told by the clock of a place, whoever reads it: a deadline in the call's own time zone.
package struct ZonedMoment: Sendable, Hashable {
    package let moment: Moment
    /// As the time zone database names it: `Africa/Nairobi`.
    package let zone: String

    package init(_ moment: Moment, in zone: String) {
        self.moment = moment
        self.zone = zone
    }
}
