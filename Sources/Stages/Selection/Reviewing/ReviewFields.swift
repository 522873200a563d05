import Domain
import Web
import Words

/// The questions of a review: on each criterion a score or an abstention, why, and what it rests on; in the end how sure
/// one is.
enum ReviewFields {
    static let abstain = "abstain"
    static let confidence = "confidence"
    static let commentLimit = 2000
    static let quoteLimit = 1000

    static func comment(_ key: Criterion.Key) -> String { "\(key.rawValue)_comment" }
    static func quote(_ key: Criterion.Key) -> String { "\(key.rawValue)_quote" }
    static func source(_ key: Criterion.Key) -> String { "\(key.rawValue)_source" }

    /// - Parameter isDraft: whether anything may stay empty.
    static func fields(for rubric: [Criterion], isDraft: Bool) -> [Field] {
        rubric.flatMap { fields(for: $0, isDraft: isDraft) } + [
            Field(
                confidence, say("How sure are you of this review?"),
                .choice(Confidence.allCases.map { Field.Choice($0.rawValue, $0.label) }), required: !isDraft)
        ]
    }

    private static func fields(for row: Criterion, isDraft: Bool) -> [Field] {
        let label = row.label
        let scores = Criterion.scale.map { Field.Choice(String($0), anchor(of: $0, row)) }
        let none = Field.Choice(abstain, say("I abstain: no score, and none is counted for me"))
        let elsewhere = [Evidence.Source.siteVisit, .interview].map { Field.Choice($0.rawValue, $0.label) }
        return [
            Field(row.key.rawValue, label, .choice(scores + [none]), required: !isDraft),
            Field(
                comment(row.key), say("\(label): why"), .text, help: say("Of an abstention: its reason."),
                required: !isDraft, limit: commentLimit),
            Field(
                quote(row.key), say("\(label): a quoted piece of evidence"), .text,
                help: say("In the words of the application; “…” stands for what you leave out."), required: false,
                limit: quoteLimit),
            Field(
                source(row.key), say("\(label): where it is from, if not from the application"), .choice(elsewhere),
                required: false),
        ]
    }

    private static func anchor(of score: Int, _ row: Criterion) -> Phrase {
        let number = String(score)
        guard let meaning = row.anchor(of: score) else { return .verbatim(number) }
        return say("\(number): \(meaning)", context: "score")
    }

    /// A review as its fields hold it.
    static func values(_ review: Review) -> [String: String] {
        var values = review.marks.reduce(into: [String: String]()) { values, entry in
            let (key, mark) = entry
            values[key.rawValue] = mark.score.map { String($0) } ?? abstain
            values[comment(key)] = mark.comment
            values[quote(key)] = mark.evidence?.quote
            values[source(key)] = mark.evidence.flatMap { $0.source.isChecked ? nil : $0.source.rawValue }
        }
        values[confidence] = review.confidence?.rawValue
        return values
    }

    /// What these fields say; a criterion without score or abstention is not in it.
    static func review(_ values: [String: String]) -> Review {
        let marks = values.keys.reduce(into: [Criterion.Key: Mark]()) { marks, name in
            let key = Criterion.Key(rawValue: name)
            guard let said = values[name] else { return }
            if said == abstain {
                marks[key] = .abstained(because: values[comment(key)] ?? "")
            } else if let score = Int(said), Criterion.scale.contains(score) {
                marks[key] = Mark(score, values[comment(key)] ?? "", evidence: evidence(key, values))
            }
        }
        return Review(marks, confidence: values[confidence].flatMap { Confidence(rawValue: $0) })
    }

    private static func evidence(_ key: Criterion.Key, _ values: [String: String]) -> Evidence? {
        guard let quote = values[quote(key)], !quote.isEmpty else { return nil }
        return Evidence(quote, values[source(key)].flatMap { Evidence.Source(rawValue: $0) } ?? .application)
    }
}
