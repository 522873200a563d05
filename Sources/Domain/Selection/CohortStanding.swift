/// How a proposed cohort stands to what has happened since it was worked out.
package struct CohortStanding: Sendable, Hashable {
    /// What keeps it from becoming decisions; each is reason enough.
    package enum Change: Sendable, Hashable {
        /// Candidates of the pool that have withdrawn or are not eligible any more, one of them by name.
        case gone(Int, Phrase)
        /// Candidates that could be chosen now and were not in the pool.
        case added(Int)
        case rescored
        /// Seats, quotas or rules were stated anew.
        case restated
        case reviewsInConflict(Int)
        case reviewsOutstanding(Int)
        /// More than the seats of the call, together with those invited beside it.
        case tooMany(Int)
    }

    package let isFound: Bool
    package let isAccepted: Bool
    package let change: Change?

    package init(isFound: Bool, isAccepted: Bool, change: Change?) {
        self.isFound = isFound
        self.isAccepted = isAccepted
        self.change = change
    }
}

extension CohortStanding.Change {
    package var refusal: Refusal { Refusal("cohortStale", reason) }

    private var reason: Phrase {
        switch self {
        case .gone(let count, let name):
            say("\(count) candidates of this pool cannot be chosen any more, “\(name)” among them. Ask for a new one.")
        case .added(let count): say("\(count) candidates have become ready to be chosen since. Ask for a new cohort.")
        case .rescored: say("Scores have changed since this cohort was worked out. Ask for a new one.")
        case .restated: say("Seats, quotas or rules have changed since this cohort was worked out. Ask for a new one.")
        case .reviewsInConflict(let count):
            say(
                "\(count) reviews are by people with a conflict of interest. Release them, or clear it where that is right."
            )
        case .reviewsOutstanding(let count):
            say("\(count) reviews are still to come. Wait for them, or release their reviewers.")
        case .tooMany(let count):
            say(
                "With this cohort \(count) candidates would be invited, more than the call has seats. Change a decision first."
            )
        }
    }
}
