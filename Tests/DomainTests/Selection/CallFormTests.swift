import Domain
import Testing

struct CallFormTests {
    private func rule(_ test: RuleTest, _ value: String) -> EligibilityRule {
        EligibilityRule(ID(rawValue: 1), on: .commitment, test, value, sentence: "No.")
    }

    @Test(arguments: [
        (RuleTest.atLeast, "3", "3", "2"), (.atMost, "3", "3", "4"),
        (.notBefore, "2027-01-01", "2027-01-01", "2026-12-31"),
        (.notAfter, "2027-01-01", "2026-12-31", "2027-01-02"), (.oneOf, "A\nB", "B", "C"), (.noneOf, "A\nB", "C", "A"),
        (.ticked, "", "yes", ""), (.answered, "", "Here", ""),
    ])
    func `a rule holds or does not`(test: RuleTest, value: String, good: String, bad: String) {
        #expect(rule(test, value).isMet(by: good))
        #expect(!rule(test, value).isMet(by: bad))
    }

    @Test(arguments: [RuleTest.atLeast, .atMost, .notBefore, .notAfter, .oneOf, .noneOf])
    func `what is not answered yet is held against nobody`(test: RuleTest) {
        #expect(rule(test, "3").isMet(by: ""))
    }

    @Test func `rules and missing answers count for the steps that have been asked`() {
        let late = CallQuestion(CallQuestion.Key(rawValue: "budget"), .number, "Budget", step: .proposal)
        let form = CallForm(
            questions: [CallQuestion(.commitment, .longText, "Commitment"), late],
            rules: [EligibilityRule(ID(rawValue: 1), on: late.key, .answered, "", sentence: "Say what it costs.")],
            criteria: [])
        #expect(form.missing([:], in: [.interest]) == [UsualForm.said("Commitment")])
        #expect(form.unmet([:], in: [.interest]) == [])
        #expect(form.unmet([:], in: [.interest, .proposal]) == ["Say what it costs."])
    }

    @Test func `what is different between two versions is said in sentences`() {
        let terms = CallTerms(
            title: "A", text: "B", seats: 4,
            deadline: CallDeadline(
                day: Day(number: 1), minute: 1, zone: "UTC", grace: 0, closes: Day(number: 1).start),
            proposals: nil, decisions: nil)
        let old = UsualForm.form
        let new = CallForm(
            questions: old.questions.dropLast() + [CallQuestion(CallQuestion.Key(rawValue: "new"), .date, "When")],
            rules: [rule(.answered, "")], criteria: old.criteria)
        let said = CallChange.sentences(from: (terms, old), to: (terms, new)).map(\.template)
        #expect(
            said == ["New question: “{0}”.", "No longer asked: “{0}”.", "The conditions of eligibility have changed."])
        #expect(CallChange.sentences(from: (terms, old), to: (terms, old)) == [])
    }

    @Test func `a mean weighs each criterion, and leaves out what was not scored`() {
        let rubric = [
            Criterion(Criterion.Key(rawValue: "a"), "A", weight: 75, anchors: [], reads: []),
            Criterion(Criterion.Key(rawValue: "b"), "B", weight: 25, anchors: [], reads: []),
        ]
        let a = rubric[0].key
        let b = rubric[1].key
        #expect(Criterion.mean(of: [a: 4, b: 2], by: rubric) == 3.5)
        #expect(Criterion.mean(of: [b: 2], by: rubric) == 2)
        #expect(Criterion.mean(of: [:], by: rubric) == nil)
    }

    @Test func `a name once drawn is not drawn again`() {
        #expect(StableName.of("Own grant", among: []) == "own_grant")
        #expect(StableName.of("Own grant", among: ["own_grant", "own_grant_2"]) == "own_grant_3")
        #expect(StableName.of("New", among: []) == "new_2")
    }
}
