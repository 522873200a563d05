/// Reads a call before it opens, as a careful colleague would, and says what is missing.
package struct CallCheck: Sendable {
    private let terms: CallTerms
    private let form: CallForm
    private let now: Moment

    package init(_ terms: CallTerms, _ form: CallForm, at now: Moment) {
        self.terms = terms
        self.form = form
        self.now = now
    }

    package var faults: [CallFault] { dates + questions + rules + rubric }

    private var dates: [CallFault] {
        var faults: [CallFault] = []
        if terms.deadline.isOver(at: now) { faults.append(CallFault(Calling.deadlinePassed.reason, at: .terms)) }
        if let proposals = terms.proposals, proposals.closes <= terms.deadline.closes {
            faults.append(
                CallFault(say("Full proposals must be due after the expressions of interest."), at: .terms))
        }
        if let decisions = terms.decisions, decisions <= (terms.proposals ?? terms.deadline).day {
            faults.append(CallFault(say("The deadline must lie before the day of the decisions."), at: .terms))
        }
        return faults
    }

    private var questions: [CallFault] {
        var faults: [CallFault] = []
        if form.questions.allSatisfy(\.isFixed) {
            faults.append(CallFault(say("The call asks nothing yet. Add at least one question."), at: .questions))
        }
        if terms.hasTwoSteps, !form.questions.contains(where: { $0.step == .proposal }) {
            faults.append(
                CallFault(say("The call has two steps, and no question belongs to the full proposal."), at: .questions))
        }
        for question in form.questions {
            let label = question.label
            if question.kind == .choice, question.choices.count < 2 {
                faults.append(CallFault(say("“\(label)” needs at least two choices."), at: .question(question.key)))
            }
            if let least = question.least, let most = question.most, least > most {
                faults.append(
                    CallFault(say("“\(label)”: the lowest number is above the highest."), at: .question(question.key)))
            }
        }
        return faults
    }

    private var rules: [CallFault] {
        form.rules.compactMap { rule in
            rule.fault(on: form.question(rule.question)).map { CallFault($0, at: .rule(rule.id)) }
        }
    }

    private var rubric: [CallFault] {
        if form.criteria.isEmpty {
            return [CallFault(say("Nothing is scored yet. Add at least one criterion."), at: .rubric)]
        }
        var faults: [CallFault] = []
        for criterion in form.criteria {
            let label = criterion.label
            if let bare = Criterion.scale.first(where: { criterion.anchor(of: $0) == nil }) {
                let score = String(bare)
                faults.append(
                    CallFault(
                        say("The criterion “\(label)” does not say what a \(score) means."),
                        at: .criterion(criterion.key)))
            }
            if criterion.questions.isEmpty {
                faults.append(
                    CallFault(say("The criterion “\(label)” is read from no question."), at: .criterion(criterion.key)))
            } else if criterion.questions.contains(where: { form.question($0) == nil }) {
                faults.append(
                    CallFault(
                        say("The criterion “\(label)” reads a question that is not there."),
                        at: .criterion(criterion.key)))
            }
        }
        let sum = form.criteria.reduce(0) { $0 + $1.weight }
        if sum != 100 {
            let percent = String(sum)
            faults.append(
                CallFault(say("The weights of the criteria add up to \(percent), not to 100."), at: .rubric))
        }
        return faults
    }
}
