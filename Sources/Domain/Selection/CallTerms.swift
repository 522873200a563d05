/// What a call promises beside its questions: what it is about, how many seats, by when, and when everybody hears.
package struct CallTerms: Sendable, Hashable {
    package let title: String
    package let text: String
    package let seats: Int
    package let deadline: CallDeadline
    /// Until when full proposals come, where the call has two steps.
    package let proposals: CallDeadline?
    /// The day on which all applicants hear.
    package let decisions: Day?

    package init(
        title: String, text: String, seats: Int, deadline: CallDeadline, proposals: CallDeadline?, decisions: Day?
    ) {
        self.title = title
        self.text = text
        self.seats = seats
        self.deadline = deadline
        self.proposals = proposals
        self.decisions = decisions
    }

    package var hasTwoSteps: Bool { proposals != nil }

    /// What everybody who applies is asked.
    package var firstSteps: Set<CallStep> { hasTwoSteps ? [.interest] : Set(CallStep.allCases) }
}
