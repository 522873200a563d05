/// What somebody may want of one candidate.
package enum CandidateRight: Sendable, Hashable, CaseIterable {
    /// Know that it is there.
    case know
    /// Read what the applicant wrote.
    case read
    /// Read the answers to questions the call marks as confidential.
    case readConfidential
    case seeName, seeReviews, seeScores
    /// Give or change one's own review.
    case review
    /// Do what a convener does with it: screen, assign, decide, clear conflicts.
    case convene
    /// Take part in what a panel decides about it.
    case vote
}
