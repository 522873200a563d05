/// Who may decide on a candidate, and when.
///
/// Nobody decides on a candidate from their own organisation, and nobody decides before every assigned reviewer has
/// scored or been released.
package struct Deciding: Sendable {
    package let stage: Stage
    package let reviewsOutstanding: Int
    package let seatsLeft: Int

    package init(stage: Stage, reviewsOutstanding: Int, seatsLeft: Int) {
        self.stage = stage
        self.reviewsOutstanding = reviewsOutstanding
        self.seatsLeft = seatsLeft
    }

    package func verdict(on candidate: Candidate, choosing decision: Decision, by member: Member) -> Verdict {
        if stage == .closed { return .refused(.readOnly) }
        if stage != .selection { return .refused(.outsideStage(.selection)) }
        if !member.holds(.convener) { return .refused(.only(.convener)) }
        if let own = member.organisation, own == candidate.organisation { return .refused(.ownOrganisation) }
        if candidate.isWithdrawn { return .refused(.candidateWithdrawn) }
        if candidate.eligibility != .eligible {
            return .refused(
                Refusal("notEligible", say("Only eligible candidates are decided on. Decide on eligibility first.")))
        }
        if reviewsOutstanding > 0 {
            return .refused(
                Refusal(
                    "reviewsOutstanding",
                    say("\(reviewsOutstanding) reviews are still to come. Wait for them, or release their reviewers.")))
        }
        if decision == .invite, seatsLeft <= 0 {
            return .refused(
                Refusal(
                    "noSeatsLeft",
                    say("Every seat of the call is taken. Keep the candidate in reserve, or change another decision.")))
        }
        return .allowed
    }
}
