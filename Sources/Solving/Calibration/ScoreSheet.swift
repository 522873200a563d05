/// Who gave which candidate which score: what a calibration and a measure of agreement start from.
///
/// A review that ended in abstention has no row here; it is not a zero.
package struct ScoreSheet: Sendable {
    package struct Score: Sendable, Equatable {
        package let candidate: Int
        package let reviewer: Int
        package let value: Double
    }

    /// The names, in the order in which they first came; scores point into them.
    package private(set) var candidates: [String] = []
    package private(set) var reviewers: [String] = []
    package private(set) var scores: [Score] = []
    private var candidateNumbers: [String: Int] = [:]
    private var reviewerNumbers: [String: Int] = [:]
    private var pairs: Set<SIMD2<Int32>> = []

    package init() {}

    /// Adds a score; false, and nothing is added, where this reviewer has scored this candidate already or the value
    /// is not a finite number.
    package mutating func add(candidate: String, reviewer: String, value: Double) -> Bool {
        guard value.isFinite else { return false }
        let candidateNumber = candidateNumbers[candidate] ?? candidates.count
        let reviewerNumber = reviewerNumbers[reviewer] ?? reviewers.count
        guard pairs.insert(SIMD2(Int32(candidateNumber), Int32(reviewerNumber))).inserted else { return false }
        if candidateNumber == candidates.count {
            candidates.append(candidate)
            candidateNumbers[candidate] = candidateNumber
        }
        if reviewerNumber == reviewers.count {
            reviewers.append(reviewer)
            reviewerNumbers[reviewer] = reviewerNumber
        }
        scores.append(Score(candidate: candidateNumber, reviewer: reviewerNumber, value: value))
        return true
    }

    /// Every reviewer has scored every candidate.
    package var isComplete: Bool { scores.count == candidates.count * reviewers.count }
}
