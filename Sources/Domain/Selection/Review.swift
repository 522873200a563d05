/// A reviewer's review of one candidate: a mark on each criterion, and how sure they are of the whole.
package struct Review: Sendable, Hashable {
    package var marks: [Criterion.Key: Mark]
    package var confidence: Confidence?

    package init(_ marks: [Criterion.Key: Mark], confidence: Confidence? = nil) {
        self.marks = marks
        self.confidence = confidence
    }

    /// Nothing is missing, so that it can be given.
    package func isWhole(by rubric: [Criterion]) -> Bool {
        confidence != nil
            && rubric.allSatisfy { row in marks[row.key].map { !$0.comment.isEmpty } ?? false }
    }

    /// The words its event seals; whoever prints the record says them again from the tables.
    package func sealed(by rubric: [Criterion]) -> String {
        let said = rubric.flatMap { row in marks[row.key].map { Self.sealed($0, row.key) } ?? [] }
        return (said + (confidence.map { ["confidence \($0.rawValue)"] } ?? [])).joined(separator: "\n")
    }

    private static func sealed(_ mark: Mark, _ key: Criterion.Key) -> [String] {
        let score = mark.score.map { String($0) } ?? "abstained"
        let evidence = mark.evidence.map { ["\(key.rawValue) \($0.source.rawValue) \($0.quote)"] } ?? []
        return ["\(key.rawValue) \(score) \(mark.comment)"] + evidence
    }
}
