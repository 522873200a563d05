import Domain
import Markup
import Web
import Words

/// One reviewer's review of a candidate: where it stands, and the scores with their comments.
struct CandidateReviewCard: Encodable, Sendable {
    struct Mark: Encodable, Sendable {
        let criterion: Criterion.Key
        let label: Phrase
        let score: Int?
        let comment: String
    }

    let reviewer: String
    let state: Phrase
    let ties: String
    let scores: [Mark]
    let release: FormButton?

    init(
        _ review: SelectionStore.ReviewRow, _ scores: [SelectionStore.ScoreRow], by rubric: [Criterion],
        release: FormButton?
    ) {
        reviewer = review.name
        state = Self.state(review)
        ties = review.ties
        self.scores = scores.map { row in
            Mark(
                criterion: row.criterion,
                label: rubric.first { $0.key == row.criterion }?.label ?? .verbatim(row.criterion.rawValue),
                score: row.score, comment: row.comment)
        }
        self.release = release
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
        <p class="meta">\(state)</p>
        \(when(!ties.isEmpty, "<blockquote>\(ties)</blockquote>"))
        \(release?.html(for: viewer))
        \(when(!scores.isEmpty, table))
        """
    }

    private var table: HTML {
        """
        <div class="scroll"><table>
        <thead><tr><th scope="col">\(say("Criterion"))</th><th scope="col" class="number">\(say("Score"))</th><th scope="col">\(say("Why"))</th></tr></thead>
        <tbody>\(scores.html { mark in
            "<tr><th scope=\"row\">\(mark.label)</th><td class=\"number\">\(mark.score.map { "\($0)" as HTML })</td><td>\(mark.comment)</td></tr>"
        })</tbody></table></div>
        """
    }
}
