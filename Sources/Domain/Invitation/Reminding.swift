/// When a promise is brought to mind: to the people on its seat a week before its day and when the day has passed; only a
/// week after that it concerns the facilitator.
package enum Reminding {
    package static let daysAhead = 7
    package static let daysUntilConcern = 7

    /// How often the seat should have been reminded by now: not yet, of the day to come, of the day that has passed.
    package static func times(_ state: Commitment.State, due: Day, today: Day) -> Int {
        if state == .kept || due > today.adding(days: daysAhead) { return 0 }
        return due < today ? 2 : 1
    }
}
