/// By when an invitation is answered. Whoever is invited is reminded a week and two days before; afterwards it lapses,
/// unless a proposal of theirs waits for an answer.
package enum Replying {
    package static let daysToReply = 21
    private static let leastDays = 3
    private static let reminders = [7, 2]

    /// How often one should have been reminded by now.
    package static func times(replyBy: Day, today: Day) -> Int {
        today > replyBy ? 0 : reminders.count { today.days(until: replyBy) <= $0 }
    }

    package static func isOver(replyBy: Day, today: Day, proposals: Int) -> Bool { today > replyBy && proposals == 0 }

    /// Nobody answers for an organisation in a day.
    package static func verdict(on replyBy: Day, today: Day) -> Verdict {
        let least = leastDays
        return today.days(until: replyBy) >= least
            ? .allowed
            : .refused(
                Refusal("replyTooSoon", say("Leave at least \(least) days to answer; an organisation has to agree.")))
    }
}
