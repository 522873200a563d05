import Domain
import Sealing

/// How something of several parts is written down before it is sealed: the same parts give the same words for ever.
enum SealedWords {
    private static let betweenParts = "\u{1f}"
    private static let betweenLines = "\u{1e}"

    static func text(_ lines: [[String]]) -> String {
        lines.map { $0.joined(separator: betweenParts) }.joined(separator: betweenLines)
    }

    /// Of what anybody may read, and nobody needs to guess.
    static func digest(_ lines: [[String]]) -> String { Digest(hashing: text(lines)).hex }

    /// Of what is sealed with a salt.
    static func seal(_ salt: [UInt8], _ text: String) -> String { Digest(hashing: salt + Array(text.utf8)).hex }

    /// A version of a call: everything it promises, asks and scores.
    static func digest(of terms: CallTerms, _ form: CallForm) -> String {
        let deadlines = [terms.deadline, terms.proposals].map { deadline in
            deadline.map { ["\($0.day)", "\($0.minute)", $0.zone, "\($0.grace)"] } ?? []
        }
        let head = [
            [terms.title, terms.text, "\(terms.seats)", terms.decisions?.description ?? ""],
            ["\(terms.appealDays)", "\(terms.keptDays)"],
        ]
        let questions = form.questions.map { question in
            [
                question.key.rawValue, question.kind.rawValue, question.wording, question.advice,
                question.choices.joined(separator: "\n"), question.least.map(String.init) ?? "",
                question.most.map(String.init) ?? "", "\(question.isRequired)", question.step.rawValue,
                "\(question.isConfidential)",
            ]
        }
        let rules = form.rules.map { [$0.question.rawValue, $0.test.rawValue, $0.value, $0.sentence] }
        let criteria = form.criteria.map { row in
            [row.key.rawValue, row.wording, String(row.weight)] + row.anchors + row.questions.map(\.rawValue)
        }
        return digest(head + deadlines + [["questions"]] + questions + [["rules"]] + rules + [["rubric"]] + criteria)
    }

    /// The notes of a visit, with what was seen of each criterion and the files beside them.
    static func text(
        _ kind: CandidateVisit.Kind, on day: Day, _ notes: String, _ weight: VisitWeight?,
        _ criteria: [Criterion.Key: String], files: [(name: String, digest: String)]
    ) -> String {
        let seen = criteria.filter { !$0.value.isEmpty }.map { [$0.key.rawValue, $0.value] }
        return text(
            [[kind.rawValue, day.description, weight?.rawValue ?? ""], [notes]] + seen.sorted { $0[0] < $1[0] }
                + files.map { [$0.name, $0.digest] }.sorted { ($0[1], $0[0]) < ($1[1], $1[0]) })
    }

    /// What is asked of a cohort as a whole.
    static func digest(of terms: CohortTerms) -> String {
        digest([
            ["\(terms.seats)", "\(terms.reserves)", terms.perOrganisation.map(String.init) ?? ""],
            [terms.budget.map(String.init) ?? "", terms.cost?.rawValue ?? ""], terms.covers.map(\.rawValue),
        ])
    }

    static func digest(of quota: Quota) -> String {
        let trait = quota.trait
        return digest([
            [trait.kind.rawValue, trait.question?.rawValue ?? "", trait.value],
            ["\(trait.range.lowerBound)", "\(trait.range.upperBound)", "\(quota.least)", "\(quota.most)"],
        ])
    }

    /// A rule on named candidates, with its reason.
    static func text(
        _ kind: CohortPair, _ first: ID<Candidate>, _ other: ID<Candidate>?, because reason: String
    ) -> String {
        text([[kind.rawValue, first.description, other?.description ?? ""], [reason]])
    }
}
