/// Who has reviewers assigned by computation, and until when what was proposed may be accepted.
package struct Assigning: Sendable {
    package let stage: Stage
    /// Candidates that wait for reviewers, as far as whoever acts looks after them.
    package let candidates: Int
    package let reviewers: Int

    package init(stage: Stage, candidates: Int, reviewers: Int) {
        self.stage = stage
        self.candidates = candidates
        self.reviewers = reviewers
    }

    package func verdictOnAsking(by actor: Actor) -> Verdict {
        let first = verdict(for: actor)
        if !first.isAllowed { return first }
        if candidates == 0 {
            return .refused(
                Refusal(
                    "nobodyToReview",
                    say("No candidate waits for reviewers. Decide first which candidates are eligible.")))
        }
        return reviewers > 0
            ? .allowed
            : .refused(
                Refusal("noReviewerHere", say("Nobody here has the role of a reviewer. Give it under People.")))
    }

    package func verdictOnAccepting(_ proposal: ProposalStanding, by actor: Actor) -> Verdict {
        let first = verdict(for: actor)
        if !first.isAllowed { return first }
        if proposal.isAccepted {
            return .refused(Refusal("acceptedBefore", say("This proposal has been accepted already.")))
        }
        if !proposal.isFound {
            return .refused(Refusal("noProposal", say("There is no proposal yet that could be accepted.")))
        }
        return proposal.change.map { .refused($0.refusal) } ?? .allowed
    }

    private func verdict(for actor: Actor) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .selection { return .refused(.outsideStage(.selection)) }
        return actor.holds(.convener) || actor.holds(.deputy) ? .allowed : .refused(.only(.convener))
    }
}
