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
    /// For how many days after the decision an applicant may appeal; 0 grants none.
    package let appealDays: Int
    /// After how many days applications that were not successful are erased; 0 keeps them.
    package let keptDays: Int

    package init(
        title: String, text: String, seats: Int, deadline: CallDeadline, proposals: CallDeadline?, decisions: Day?,
        appealDays: Int = 0, keptDays: Int = 0
    ) {
        self.title = title
        self.text = text
        self.seats = seats
        self.deadline = deadline
        self.proposals = proposals
        self.decisions = decisions
        self.appealDays = appealDays
        self.keptDays = keptDays
    }

    package var hasTwoSteps: Bool { proposals != nil }

    /// What everybody who applies is asked.
    package var firstSteps: Set<CallStep> { hasTwoSteps ? [.interest] : Set(CallStep.allCases) }
}
