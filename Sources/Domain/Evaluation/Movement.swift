/// How a goal has moved from its baseline towards its target, by its readings.
package struct Movement: Sendable {
    package static let stillAfter = 90

    package let baseline: Double
    package let target: Double
    /// When the network began to work on it.
    package let since: Day
    /// In the order of their days.
    package let readings: [(day: Day, value: Double)]

    package init(baseline: Double, target: Double, since: Day, readings: [(day: Day, value: Double)]) {
        self.baseline = baseline
        self.target = target
        self.since = since
        self.readings = readings.sorted { $0.day < $1.day }
    }

    package var latest: Double { readings.last?.value ?? baseline }

    package var isReached: Bool { target >= baseline ? latest >= target : latest <= target }

    /// The last day on which a reading came closer to the target than all before it; the beginning when none did.
    package var lastMoved: Day {
        var nearest = abs(target - baseline)
        var moved = since
        for reading in readings where abs(target - reading.value) < nearest {
            nearest = abs(target - reading.value)
            moved = max(since, reading.day)
        }
        return moved
    }

    /// Since when it stands still; nothing when it moved within ninety days or has been reached.
    package func still(on today: Day) -> Day? {
        !isReached && lastMoved.days(until: today) >= Self.stillAfter ? lastMoved : nil
    }
}
