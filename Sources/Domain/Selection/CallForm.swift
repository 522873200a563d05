/// What a version of a call asks, which rules it sets and what it scores: everything an application is read by.
package struct CallForm: Sendable, Hashable {
    package let questions: [CallQuestion]
    package let rules: [EligibilityRule]
    package let criteria: [Criterion]

    package init(questions: [CallQuestion], rules: [EligibilityRule], criteria: [Criterion]) {
        self.questions = questions
        self.rules = rules
        self.criteria = criteria
    }

    package func question(_ key: CallQuestion.Key) -> CallQuestion? { questions.first { $0.key == key } }

    /// The form of an application in which each step is read by the version it answered.
    package func going(on later: CallForm) -> CallForm {
        CallForm(
            questions: questions.filter { $0.step == .interest } + later.questions.filter { $0.step == .proposal },
            rules: rules + later.rules.filter { rule in !rules.contains { $0.id == rule.id } },
            criteria: later.criteria)
    }

    /// The questions that are asked now: all of them where the call has one step.
    package func asked(in steps: Set<CallStep>) -> [CallQuestion] { questions.filter { steps.contains($0.step) } }

    /// What must be answered and is not.
    package func missing(_ answers: [CallQuestion.Key: String], in steps: Set<CallStep>) -> [Phrase] {
        asked(in: steps).filter { $0.isRequired && (answers[$0.key] ?? "").isEmpty }.map(\.label)
    }

    /// The sentences of the rules that these answers do not meet; only rules on questions that have been asked count.
    ///
    /// - Parameter shut: questions whose answers are not at hand; their rules are passed over.
    package func unmet(
        _ answers: [CallQuestion.Key: String], in steps: Set<CallStep>, except shut: Set<CallQuestion.Key> = []
    ) -> [String] {
        let asked = Set(asked(in: steps).map(\.key)).subtracting(shut)
        return rules.filter { asked.contains($0.question) && !$0.isMet(by: answers[$0.question] ?? "") }
            .map(\.sentence)
    }
}
