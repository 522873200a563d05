/// Who may decide on a candidate, and when.
///
/// Nobody decides on a candidate from their own organisation, and nobody decides before every assigned reviewer has
/// scored or been released.
package struct Deciding: Sendable {
    package let stage: Stage
    package let reviewsOutstanding: Int
    /// As far as whoever decides may know.
    package let seatsLeft: Int
    /// Reviews that count and are by somebody who has a conflict of interest.
    package let reviewsInConflict: Int

    package init(stage: Stage, reviewsOutstanding: Int, seatsLeft: Int, reviewsInConflict: Int = 0) {
        self.stage = stage
        self.reviewsOutstanding = reviewsOutstanding
        self.seatsLeft = seatsLeft
        self.reviewsInConflict = reviewsInConflict
    }

    package func verdict(on candidate: Candidate, choosing decision: Decision, by member: Member) -> Verdict {
        if let outside = candidate.verdict(at: stage) { return outside }
        let convening = candidate.verdictOnConvening(by: member)
        if !convening.isAllowed { return convening }
        if candidate.isWithdrawn { return .refused(.candidateWithdrawn) }
        if candidate.eligibility != .eligible {
            return .refused(
                Refusal("notEligible", say("Only eligible candidates are decided on. Decide on eligibility first.")))
        }
        if reviewsInConflict > 0 {
            return .refused(
                Refusal(
                    "reviewsInConflict",
                    say(
                        "\(reviewsInConflict) reviews are by people with a conflict of interest. Release them, or clear it where that is right."
                    )))
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
