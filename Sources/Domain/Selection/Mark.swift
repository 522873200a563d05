/// What a reviewer says of one criterion: a score with its reason, or an abstention with its.
///
/// An abstention is no score: it is not zero, and it is in no mean.
package struct Mark: Sendable, Hashable {
    /// From 1 to 5; nothing for an abstention.
    package let score: Int?
    /// Why this score, or why none.
    package let comment: String
    package let evidence: Evidence?

    package init(_ score: Int?, _ comment: String, evidence: Evidence? = nil) {
        self.score = score
        self.comment = comment
        self.evidence = score == nil ? nil : evidence
    }

    package static func abstained(because reason: String) -> Mark { Mark(nil, reason) }
}
