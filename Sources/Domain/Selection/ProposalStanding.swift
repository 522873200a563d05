/// How a proposal stands to what has happened since it was worked out.
package struct ProposalStanding: Sendable, Hashable {
    /// What makes a proposal out of date; each is reason enough.
    package enum Change: Sendable, Hashable {
        /// Candidates that are not to be reviewed any more, one of them by name.
        case gone(Int, Phrase)
        /// Candidates that became ready for review and stand in none of its lines.
        case added(Int)
        /// Pairs that have a conflict of interest now, one of them by names.
        case tied(Int, Phrase, String)
        /// Somebody is no reviewer any more.
        case left(String)
        /// Reviews that were begun meanwhile and that it would take away.
        case begun(Int)
        /// Somebody has assigned or released a reviewer.
        case reassigned
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

extension ProposalStanding.Change {
    package var refusal: Refusal { Refusal("outdatedProposal", reason) }

    private var reason: Phrase {
        switch self {
        case .gone(let count, let name):
            say(
                "\(count) candidates of this proposal are not to be reviewed any more, “\(name)” among them. Ask for a new one."
            )
        case .added(let count):
            say("\(count) candidates have become ready for review since. Ask for a new proposal.")
        case .tied(let count, let candidate, let reviewer):
            say(
                "In \(count) pairs of this proposal there is a conflict of interest now: \(reviewer) with “\(candidate)”. Ask for a new one."
            )
        case .left(let name): say("\(name) is no reviewer any more. Ask for a new proposal.")
        case .begun(let count):
            say("\(count) reviews that this proposal would take away have been begun since. Ask for a new one.")
        case .reassigned:
            say("Reviewers were assigned or released since this proposal was worked out. Ask for a new one.")
        }
    }
}
