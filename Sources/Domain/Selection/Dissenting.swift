/// Who of the panel may put on record that they disagree, and when: once there has been a discussion, until everybody hears.
///
/// It asks nothing about the decision, which a reviewer may not know of.
package struct Dissenting: Sendable {
    package let stage: Stage

    package init(stage: Stage) {
        self.stage = stage
    }

    package func verdict(on standing: CandidateStanding) -> Verdict {
        if let outside = standing.candidate.verdict(at: stage) { return outside }
        let voting = standing.verdict(on: .vote)
        if !voting.isAllowed { return voting }
        if standing.candidate.isWithdrawn { return .refused(.candidateWithdrawn) }
        if !standing.sight.seesAll, !standing.hasScored {
            return .refused(Refusal("notScored", say("Score the candidate first; dissent follows from a review.")))
        }
        return standing.sight.phase.kind.isDiscussed
            ? .allowed
            : .refused(
                Refusal(
                    "nothingDiscussed",
                    say("Dissent is recorded once the panel discusses. A convener moves the selection on.")))
    }
}
