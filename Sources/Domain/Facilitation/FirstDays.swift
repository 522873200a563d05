/// The first thirty days at the table: one introduces oneself, makes one offer and asks one question.
package struct FirstDays: Sendable {
    package static let days = 30
    /// Who has done nothing of it by then is stuck.
    private static let daysToBegin = 14
    private static let steps: [ThreadKind] = [.introduction, .offer, .ask]

    package let began: Day
    package let today: Day
    package let done: Set<ThreadKind>

    package init(began: Day, today: Day, done: Set<ThreadKind>) {
        self.began = began
        self.today = today
        self.done = done
    }

    private var passed: Int { began.days(until: today) }

    /// What is still to be done; nothing once the days are over.
    package var open: [ThreadKind] { (0...Self.days).contains(passed) ? missing : [] }

    package var missing: [ThreadKind] { Self.steps.filter { !done.contains($0) } }

    /// Whether the facilitator should lend a hand: nothing is done in two weeks, or not all of it in time.
    package var isStuck: Bool {
        guard !missing.isEmpty, passed <= 3 * Self.days else { return false }
        return passed > Self.days || (done.isDisjoint(with: Self.steps) && passed >= Self.daysToBegin)
    }
}
