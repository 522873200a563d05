import Domain
import Markup
import Words

/// One learning question, and how many work on it.
struct CoverageLine: Encodable {
    let question: Phrase
    let inPool: Int
    /// Nothing before a cohort is found.
    let inCohort: Int?

    static func lines(
        _ covers: [CallQuestion.Key], _ form: CallForm?, pool: [CohortStore.PoolRow], isFound: Bool
    ) -> [CoverageLine] {
        covers.compactMap { form?.question($0) }.flatMap { question -> [(Phrase, (CohortStore.PoolRow) -> Bool)] in
            let key = question.key.rawValue
            if question.kind == .declaration {
                return [(question.label, { row in row.covers.contains { $0.hasPrefix("\(key)=") } })]
            }
            return question.choices.map { choice in
                (UsualForm.said(choice), { row in row.covers.contains("\(key)=\(choice)") })
            }
        }.map { label, isCovered in
            let own = pool.filter(isCovered)
            return CoverageLine(
                question: label, inPool: own.count, inCohort: isFound ? own.count { $0.part.isChosen } : nil)
        }
    }

    static func list(_ lines: [CoverageLine]) -> HTML {
        """
        <section><h2>\(say("Learning questions"))</h2>
        <ul class="list">\(lines.html { line in "<li>\(line.question)\(line.words)</li>" })</ul></section>
        """
    }

    private var words: HTML {
        let pool = inPool
        if pool == 0 {
            return
                "<p class=\"reason\">\(say("Nobody in the pool covers it; no choice can help, only a wider call."))</p>"
        }
        guard let chosen = inCohort else { return "<p class=\"meta\">\(say("\(pool) in the pool cover it"))</p>" }
        return chosen == 0
            ? "<p class=\"reason\">\(say("Nobody in the cohort covers it; \(pool) in the pool do. A quota would see to it."))</p>"
            : "<p class=\"meta\">\(say("\(chosen) in the cohort cover it, of \(pool) in the pool"))</p>"
    }
}
