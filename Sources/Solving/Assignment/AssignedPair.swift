/// A reviewer who reads a candidate; both by number.
package struct AssignedPair: Sendable, Hashable, Comparable {
    package let reviewer: Int
    package let candidate: Int

    package init(reviewer: Int, candidate: Int) {
        self.reviewer = reviewer
        self.candidate = candidate
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.candidate, left.reviewer) < (right.candidate, right.reviewer)
    }
}
