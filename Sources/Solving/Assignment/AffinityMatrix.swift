/// How well each reviewer fits each candidate, and which two must not meet.
///
/// Reviewers and candidates are numbered from 0; the values of one candidate stand together.
package struct AffinityMatrix: Sendable {
    package let reviewers: Int
    package let candidates: Int
    /// `candidates × reviewers`, candidate by candidate; minus infinity where the two must not meet.
    package private(set) var values: [Double]

    /// Every affinity 0, nobody kept apart.
    package init(reviewers: Int, candidates: Int) {
        self.init(
            reviewers: reviewers, candidates: candidates, values: [Double](repeating: 0, count: reviewers * candidates))
    }

    /// `values` candidate by candidate; what is missing at the end is 0.
    package init(reviewers: Int, candidates: Int, values: [Double]) {
        self.reviewers = reviewers
        self.candidates = candidates
        let size = reviewers * candidates
        self.values =
            values.count == size
            ? values : Array((values + [Double](repeating: 0, count: size)).prefix(size))
    }

    package subscript(reviewer: Int, candidate: Int) -> Double {
        get { values[candidate * reviewers + reviewer] }
        set { values[candidate * reviewers + reviewer] = newValue }
    }

    package mutating func keepApart(_ pair: AssignedPair) { self[pair.reviewer, pair.candidate] = -.infinity }

    package func mayMeet(_ pair: AssignedPair) -> Bool { self[pair.reviewer, pair.candidate] > -.infinity }

    /// The largest absolute affinity of those who may meet.
    var largest: Double {
        values.withUnsafeBufferPointer { values in
            var largest = 0.0
            for value in values where value > -.infinity { largest = max(largest, value.magnitude) }
            return largest
        }
    }
}
