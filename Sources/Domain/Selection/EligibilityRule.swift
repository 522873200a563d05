/// A condition of the call that an answer meets or does not, with the sentence an applicant reads when it does not.
package struct EligibilityRule: Sendable, Hashable {
    package let id: ID<EligibilityRule>
    package let question: CallQuestion.Key
    package let test: RuleTest
    /// A number, a date, or choices one to a line.
    package let value: String
    package let sentence: String

    package init(
        _ id: ID<EligibilityRule>, on question: CallQuestion.Key, _ test: RuleTest, _ value: String, sentence: String
    ) {
        self.id = id
        self.question = question
        self.test = test
        self.value = value
        self.sentence = sentence
    }

    /// What has not been answered yet is not held against anybody, except where answering is the condition.
    package func isMet(by answer: String) -> Bool {
        switch test {
        case .answered, .ticked: !answer.isEmpty
        case _ where answer.isEmpty: true
        case .atLeast: compare(Int(answer), Int(value), >=)
        case .atMost: compare(Int(answer), Int(value), <=)
        case .notBefore: compare(Day(answer), Day(value), >=)
        case .notAfter: compare(Day(answer), Day(value), <=)
        case .oneOf: values.contains(answer)
        case .noneOf: !values.contains(answer)
        }
    }

    package var values: [String] { value.split(separator: "\n").map(String.init) }

    private func compare<Value>(_ left: Value?, _ right: Value?, _ holds: (Value, Value) -> Bool) -> Bool {
        guard let left, let right else { return true }
        return holds(left, right)
    }

    /// What is wrong with the rule itself, seen against the question it stands on.
    package func fault(on question: CallQuestion?) -> Phrase? {
        guard let question else { return say("This rule stands on a question that is not there.") }
        let label = question.label
        if !test.fits(question.kind) { return say("The rule on “\(label)” does not fit the kind of its question.") }
        switch test {
        case .atLeast, .atMost:
            return Int(value) == nil ? say("The rule on “\(label)” needs a whole number.") : nil
        case .notBefore, .notAfter:
            return Day(value) == nil ? say("The rule on “\(label)” needs a date such as 2027-07-31.") : nil
        case .oneOf, .noneOf:
            if values.isEmpty { return say("The rule on “\(label)” needs at least one choice.") }
            guard let unknown = values.first(where: { !question.choices.contains($0) }) else { return nil }
            return say("The rule on “\(label)” names the choice “\(unknown)”, which the question does not offer.")
        default: return nil
        }
    }
}
