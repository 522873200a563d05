import Domain
import Testing

struct CallCheckTests {
    private let now = Day(number: 20_514).start

    private func deadline(_ days: Int, grace: Int = 0) -> CallDeadline {
        let day = Day(number: 20_514 + days)
        return CallDeadline(
            day: day, minute: 1439, zone: "UTC", grace: grace, closes: day.start.adding(seconds: 1439 * 60))
    }

    private func terms(_ days: Int = 20, proposals: Int? = nil, decisions: Int? = nil) -> CallTerms {
        CallTerms(
            title: "A call", text: "For somebody.", seats: 4, deadline: deadline(days),
            proposals: proposals.map { deadline($0) },
            decisions: decisions.map { Day(number: 20_514 + $0) })
    }

    private func faults(_ terms: CallTerms, _ form: CallForm = UsualForm.form) -> [String] {
        CallCheck(terms, form, at: now).faults.map(\.sentence.template)
    }

    private func form(
        questions: [CallQuestion] = UsualForm.questions, rules: [EligibilityRule] = [],
        criteria: [Criterion] = UsualForm.criteria
    ) -> CallForm {
        CallForm(questions: questions, rules: rules, criteria: criteria)
    }

    @Test func `the usual form has no fault`() {
        #expect(faults(terms(20, decisions: 30)) == [])
    }

    @Test func `a deadline lies ahead, and before the proposals and the decisions`() {
        #expect(faults(terms(-1)) == ["The deadline lies in the past; set one that is still to come."])
        #expect(faults(terms(20, decisions: 20)) == ["The deadline must lie before the day of the decisions."])
        #expect(
            faults(terms(20, proposals: 10)).contains(
                "Full proposals must be due after the expressions of interest."))
        #expect(
            faults(terms(20, proposals: 40)).contains(
                "The call has two steps, and no question belongs to the full proposal."))
    }

    @Test func `a call that asks nothing, or scores nothing, is not whole`() {
        let bare = form(questions: UsualForm.questions.filter(\.isFixed), criteria: [])
        #expect(
            faults(terms(), bare) == [
                "The call asks nothing yet. Add at least one question.",
                "Nothing is scored yet. Add at least one criterion.",
            ])
    }

    @Test func `no criterion stands without five anchors, its questions, and weights that add up`() {
        let one = Criterion(
            Criterion.Key(rawValue: "x"), "Courage", weight: 90, anchors: ["a", "b", "", "d", "e"],
            reads: [CallQuestion.Key(rawValue: "gone")])
        let found = CallCheck(terms(), form(criteria: [one]), at: now).faults
        #expect(
            found.map(\.sentence.template) == [
                "The criterion “{0}” does not say what a {1} means.",
                "The criterion “{0}” reads a question that is not there.",
                "The weights of the criteria add up to {0}, not to 100.",
            ])
        #expect(found.map(\.place) == [.criterion(one.key), .criterion(one.key), .rubric])
    }

    @Test func `no rule stands on a question that is not there, or that it does not fit`() {
        func rule(_ key: String, _ test: RuleTest, _ value: String) -> EligibilityRule {
            EligibilityRule(
                ID(rawValue: 7), on: CallQuestion.Key(rawValue: key), test, value, sentence: "Not for you.")
        }
        let number = CallQuestion(CallQuestion.Key(rawValue: "staff"), .number, "Staff")
        let choice = CallQuestion(CallQuestion.Key(rawValue: "place"), .choice, "Where", choices: ["Here", "There"])
        func found(_ rule: EligibilityRule) -> [String] {
            faults(terms(), form(questions: UsualForm.questions + [number, choice], rules: [rule]))
        }
        #expect(found(rule("gone", .answered, "")) == ["This rule stands on a question that is not there."])
        #expect(found(rule("vision", .atLeast, "3")) == ["The rule on “{0}” does not fit the kind of its question."])
        #expect(found(rule("staff", .atLeast, "three")) == ["The rule on “{0}” needs a whole number."])
        #expect(
            found(rule("place", .oneOf, "Elsewhere")) == [
                "The rule on “{0}” names the choice “{1}”, which the question does not offer."
            ])
        #expect(found(rule("place", .oneOf, "Here")) == [])
        #expect(found(rule("staff", .atLeast, "3")) == [])
    }

    @Test func `a choice offers two, and the lowest number is not above the highest`() {
        let choice = CallQuestion(CallQuestion.Key(rawValue: "place"), .choice, "Where", choices: ["Here"])
        let number = CallQuestion(CallQuestion.Key(rawValue: "staff"), .number, "Staff", least: 9, most: 3)
        #expect(
            faults(terms(), form(questions: UsualForm.questions + [choice, number])) == [
                "“{0}” needs at least two choices.", "“{0}”: the lowest number is above the highest.",
            ])
    }

    @Test func `a deadline holds to the end of its last minute, and its grace after that`() {
        let strict = deadline(0)
        #expect(!strict.isOver(at: strict.closes.adding(seconds: 59)))
        #expect(strict.isOver(at: strict.closes.adding(seconds: 60)))
        #expect(!deadline(0, grace: 30).isOver(at: strict.closes.adding(seconds: 30 * 60 + 59)))
        #expect(deadline(0, grace: 30).isOver(at: strict.closes.adding(seconds: 31 * 60)))
    }
}
