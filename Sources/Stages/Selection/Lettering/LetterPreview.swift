import Domain
import Markup
import Web
import Words

/// A letter of decision as it would go out now, in the applicant's language.
struct LetterPreview: Encodable, Sendable {
    let organisation: String
    let language: String
    let place: Address
    /// Nothing while there is no decision.
    let subject: String?
    let paragraphs: [String]
    /// How many criteria it says something about, of how many.
    let said: Int
    let criteria: Int
    /// What stands in it that the applicant must not know.
    let faults: [Phrase]

    init(
        _ row: LetterStore.WaitingRow, _ sentences: [Criterion.Key: LetterStore.SentenceRow], _ rubric: [Criterion],
        _ lettering: Lettering, of facts: NetworkFacts
    ) {
        organisation = row.organisation
        language = row.language
        place = Address(.candidateLetter, facts.slug, row.id)
        let told = rubric.compactMap { criterion in
            sentences[criterion.key].map { DecisionLetter.Told(criterion: criterion.label, text: $0.text) }
        }
        said = told.count
        criteria = rubric.count
        let reader = Reader(language: row.language, timeZone: .gmt)
        let letter = row.decision.map {
            DecisionLetter(
                network: facts.name, organisation: row.organisation, decision: $0, reason: row.reason, told: told,
                digest: "…")
        }
        subject = letter?.subject.spoken(to: reader)
        paragraphs =
            letter?.paragraphs.map { $0.spoken(to: reader).replacing(DecisionLetter.linkMark, with: "…") } ?? []
        faults = ([row.reason] + told.map(\.text)).compactMap { lettering.fault(in: $0) }
    }

    var html: HTML {
        guard let subject else {
            return "<p class=\"empty\">\(say("There is no decision yet; with it comes the letter."))</p>"
        }
        return """
            \(when(!faults.isEmpty, "<div class=\"summary\"><ul>\(faults.html { "<li>\($0)</li>" })</ul></div>"))
            <pre lang="\(language)">\(([subject] + paragraphs).joined(separator: "\n\n"))</pre>
            """
    }
}
