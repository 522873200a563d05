import Domain
import Markup
import Web
import Words

/// One reviewer's review of a candidate: where it stands, and the marks with what they rest on.
struct CandidateReviewCard: Encodable, Sendable {
    struct Line: Encodable, Sendable {
        let criterion: Criterion.Key
        let label: Phrase
        let score: Int?
        let isAbstention: Bool
        let comment: String
        let quote: String?
        let source: Phrase?
    }

    /// A score that was another before.
    struct Change: Encodable, Sendable {
        let label: Phrase
        let was: Int?
        let wasComment: String
        let score: Int?
        let reason: String
        let at: Moment
    }

    let reviewer: String
    let state: Phrase
    let confidence: Phrase?
    let ties: String
    let scores: [Line]
    let changes: [Change]
    let release: FormButton?

    init(
        _ review: SelectionStore.ReviewRow, _ scores: [SelectionStore.ScoreRow],
        _ changes: [SelectionStore.ChangeRow], by rubric: [Criterion], release: FormButton?
    ) {
        reviewer = review.name
        state = Self.state(review)
        confidence = review.confidence?.label
        ties = review.ties
        self.scores = scores.filter { $0.person == review.person }.map { row in
            Line(
                criterion: row.criterion, label: Self.label(row.criterion, rubric), score: row.score,
                isAbstention: row.isAbstention, comment: row.comment, quote: row.evidence?.quote,
                source: row.evidence?.source.label)
        }
        self.changes = changes.filter { $0.person == review.person }.map { row in
            Change(
                label: Self.label(row.criterion, rubric), was: row.was, wasComment: row.wasComment, score: row.score,
                reason: row.reason, at: row.at)
        }
        self.release = release
    }

    private static func label(_ key: Criterion.Key, _ rubric: [Criterion]) -> Phrase {
        rubric.first { $0.key == key }?.label ?? .verbatim(key.rawValue)
    }

    private static func state(_ review: SelectionStore.ReviewRow) -> Phrase {
        if review.hasConflict { return say("Has a conflict of interest, and was released") }
        if review.isReleased { return say("Released; the review does not count") }
        if review.isLate { return say("Has scored; something was changed after the decision") }
        if review.hasScored { return say("Has scored") }
        return review.hasDeclared
            ? say("No conflict of interest; scores are to come") : say("Has yet to declare their interests")
    }

    func html(for viewer: Viewer) -> HTML {
        """
        <h3>\(reviewer)</h3>
        <p class="meta">\(state)\(confidence.map { " · \($0)" as HTML })</p>
        \(when(!ties.isEmpty, "<blockquote>\(ties)</blockquote>"))
        \(release?.html(for: viewer))
        \(when(!scores.isEmpty, table))
        \(when(!changes.isEmpty, changeList))
        """
    }

    private var table: HTML {
        """
        <div class="scroll"><table>
        <thead><tr><th scope="col">\(say("Criterion"))</th><th scope="col" class="number">\(say("Score"))</th><th scope="col">\(say("Why"))</th></tr></thead>
        <tbody>\(scores.html(row))</tbody></table></div>
        """
    }

    private func row(_ line: Line) -> HTML {
        """
        <tr><th scope="row">\(line.label)</th>\
        <td class="number">\(line.score.map { "\($0)" as HTML })\(when(line.isAbstention, "\(say("abstains"))"))</td>\
        <td>\(line.comment)\(line.quote.map { "<blockquote>\($0)</blockquote><p class=\"meta\">\(line.source ?? .verbatim(""))</p>" as HTML })</td></tr>
        """
    }

    private var changeList: HTML {
        """
        <details><summary>\(say("Earlier scores"))</summary><ol class="timeline">\(changes.html { change in
            """
            <li><time>\(change.at)</time><p>\(change.label): \(Self.figure(change.was)) → \(Self.figure(change.score))</p>\
            \(when(!change.reason.isEmpty, "<p>\(change.reason)</p>"))<p class="meta">\(say("Before:")) \(change.wasComment)</p></li>
            """
        })</ol></details>
        """
    }

    private static func figure(_ score: Int?) -> HTML { score.map { "\($0)" } ?? "\(say("abstains"))" }
}
