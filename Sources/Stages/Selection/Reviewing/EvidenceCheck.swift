import Domain
import Web

/// Looks quotes up in the dossier, as far as the one who quotes may read it.
extension SelectionStore {
    /// The same review, of these criteria only, each quote with the answer it stands in.
    ///
    /// - Throws: ``Answers/Invalid`` beside the field of each quote that stands nowhere.
    func quoting(_ review: Review, by rubric: [Criterion], in dossier: DossierRow) throws -> Review {
        var marks = review.marks.filter { mark in rubric.contains { $0.key == mark.key } }
        let quoted = marks.contains { $0.value.evidence?.source.isChecked ?? false }
        let text = try quoted ? quotable(in: dossier) : nil
        var problems: [Form.Problem] = []
        for row in rubric {
            guard let mark = marks[row.key], let evidence = mark.evidence, evidence.source.isChecked else { continue }
            if let found = text?.evidence(for: evidence.quote) {
                marks[row.key] = Mark(mark.score, mark.comment, evidence: found)
            } else {
                problems.append(Form.Problem(ReviewFields.quote(row.key), QuotableText.nowhere))
            }
        }
        if !problems.isEmpty { throw Answers.Invalid(problems) }
        return Review(marks, confidence: review.confidence)
    }

    func quotable(in dossier: DossierRow) throws -> QuotableText? {
        guard let answered = try answered(in: dossier) else { return nil }
        return QuotableText(
            answers: answered.answers(in: answered.sent).filter { !$0.isShut },
            revision: try application(dossier.row.id)?.revision ?? 0)
    }
}

/// The answers of one application that may be quoted.
struct QuotableText: Sendable {
    let answers: [AnsweredForm.Answer]
    let revision: Int

    static let nowhere = say(
        "These words do not stand in the application as you read it. Copy them, or say that they are from a visit or an interview."
    )

    func evidence(for quote: String) -> Evidence? {
        let quotation = Quotation(quote)
        return answers.first { quotation.stands(in: $0.text) }.map {
            Evidence(quote, .application, in: $0.key, revision: revision)
        }
    }
}
