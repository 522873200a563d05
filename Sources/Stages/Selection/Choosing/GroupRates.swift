import Domain
import Solving

/// How many of each group applied, were eligible and are chosen, one grouping after the other.
struct GroupRates: Encodable {
    struct Line: Encodable {
        let group: Phrase
        let applied, eligible, chosen: Int
        /// Chosen of those who applied, between 0 and 1, with the bounds of its 95 % interval.
        let rate, low, high: Double?
    }

    let grouping: Phrase
    let lines: [Line]

    private struct Group {
        let label: Phrase
        let holds: (CandidateTrait.Answers) -> Bool
    }

    /// - Parameter chosen: who is, or would be, invited.
    static func all(
        _ rows: [SelectionStore.ChoosableRow], _ chosen: Set<ID<Candidate>>, _ form: CallForm?, _ quotas: [Quota]
    ) -> [GroupRates] {
        let questions = (form?.questions ?? []).filter { $0.kind == .choice }
        let asked = questions.map { question -> (Phrase, [Group]) in
            let named = question.choices.map { choice in
                Group(label: UsualForm.said(choice)) { $0.texts[question.key] == choice }
            }
            let unsaid = Group(label: say("Not said")) { $0.texts[question.key] == nil }
            return (question.label, named + [unsaid])
        }
        let sizes = quotas.map(\.trait).filter { $0.kind == .number }.map { trait in
            Group(label: trait.label(in: form)) { trait.isBrought(by: $0) == true }
        }
        let languages = Set(rows.map(\.answers.language)).sorted().map { code in
            Group(label: "\(code)") { $0.language == code }
        }
        let everybody = (say("All"), [Group(label: say("All")) { _ in true }])
        let groupings = [everybody] + asked + [(say("Numbers that quotas count"), sizes)]
        return (groupings + [(say("Language of the application"), languages)]).map { label, groups in
            GroupRates(grouping: label, lines: groups.map { line($0, rows, chosen) }.filter { $0.applied > 0 })
        }.filter { !$0.lines.isEmpty }
    }

    private static func line(
        _ group: Group, _ rows: [SelectionStore.ChoosableRow], _ chosen: Set<ID<Candidate>>
    ) -> Line {
        let own = rows.filter { group.holds($0.answers) }
        let hits = own.count { chosen.contains($0.id) }
        let interval = WilsonInterval(hits, of: own.count)
        return Line(
            group: group.label, applied: own.count, eligible: own.count { $0.eligibility == .eligible }, chosen: hits,
            rate: interval?.share, low: interval?.low, high: interval?.high)
    }
}
