/// How often something is expected and promised: once, or again and again until its last day.
package enum Recurrence: String, Sendable, Hashable, CaseIterable, Codable {
    case once, month, quarter, year

    /// A turn that would end sooner after signing is left out.
    private static let shortestTurn = 14

    package var label: Phrase {
        switch self {
        case .once: say("Once")
        case .month: say("Every month")
        case .quarter: say("Every quarter")
        case .year: say("Every year")
        }
    }

    /// As it stands behind what is promised: “by 1 May”, “every month until 1 May”.
    package func words(until last: Day) -> Phrase {
        switch self {
        case .once: say("by \(last)")
        case .month: say("every month until \(last)")
        case .quarter: say("every quarter until \(last)")
        case .year: say("every year until \(last)")
        }
    }

    private var months: Int {
        switch self {
        case .once, .month: 1
        case .quarter: 3
        case .year: 12
        }
    }

    /// The first day of the month, quarter or year in which a day lies.
    package func begins(_ day: Day) -> Day {
        let civil = day.civil
        return Day(year: civil.year, month: (civil.month - 1) / months * months + 1, day: 1) ?? day
    }

    /// Its last day.
    private func ends(_ day: Day) -> Day {
        let first = begins(day)
        // Long enough to lie in the next one, whatever its months.
        return begins(first.adding(days: months * 31)).adding(days: -1)
    }

    /// When what is promised today is first due.
    package func firstTurn(from today: Day, until last: Day) -> Day {
        if self == .once { return last }
        let end = ends(today)
        let turn = today.days(until: end) < Self.shortestTurn ? ends(end.adding(days: 1)) : end
        return min(turn, last)
    }

    /// When it is due again; nothing when that was the last time.
    package func turn(after due: Day, until last: Day) -> Day? {
        self == .once || due >= last ? nil : min(ends(due.adding(days: 1)), last)
    }
}
