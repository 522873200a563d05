import Domain
import Web

/// Looks quotes up in the dossier, as far as the one who quotes may read it.
extension SelectionStore {
    /// The same review with its quotes looked up in the dossier.
    func quoting(_ review: Review, by rubric: [Criterion], in dossier: DossierRow) throws -> Review {
        let quoted = review.marks.contains { $0.value.evidence?.source.isChecked ?? false }
        return try (quoted ? quotable(in: [dossier])[dossier.row.id] ?? .nothing : .nothing).quoted(review, by: rubric)
    }

    /// What may be quoted in each of these dossiers.
    func quotable(in dossiers: [DossierRow]) throws -> [ID<Candidate>: QuotableText] {
        let answered = try answered(in: dossiers)
        return try applications(dossiers.map(\.row.id)).reduce(into: [:]) { texts, application in
            guard let form = answered[application.id] else { return }
            texts[application.id] = QuotableText(
                answers: form.answers(in: form.sent).filter { !$0.isShut }, revision: application.revision)
        }
    }
}

/// The answers of one application that may be quoted.
struct QuotableText: Sendable {
    let answers: [AnsweredForm.Answer]
    let revision: Int

    static let nothing = QuotableText(answers: [], revision: 0)
    static let nowhere = say(
        "These words do not stand in the application as you read it. Copy them, or say that they are from a visit or an interview."
    )

    func evidence(for quote: String) -> Evidence? {
        let quotation = Quotation(quote)
        return answers.first { quotation.stands(in: $0.text) }.map {
            Evidence(quote, .application, in: $0.key, revision: revision)
        }
    }

    /// The same review, of these criteria only, each quote with the answer it stands in.
    ///
    /// - Throws: ``Answers/Invalid`` beside the field of each quote that stands nowhere.
    func quoted(_ review: Review, by rubric: [Criterion]) throws -> Review {
        var marks = review.marks.filter { mark in rubric.contains { $0.key == mark.key } }
        var problems: [Form.Problem] = []
        for row in rubric {
            guard let mark = marks[row.key], let evidence = mark.evidence, evidence.source.isChecked else { continue }
            if let found = self.evidence(for: evidence.quote) {
                marks[row.key] = Mark(mark.score, mark.comment, evidence: found)
            } else {
                problems.append(Form.Problem(ReviewFields.quote(row.key), QuotableText.nowhere))
            }
        }
        if !problems.isEmpty { throw Answers.Invalid(problems) }
        return Review(marks, confidence: review.confidence)
    }
}
