/// Something a candidate brings that a cohort is composed by, as its application tells it.
package enum CandidateTrait: Sendable, Hashable {
    /// What was chosen under a question.
    case choice(CallQuestion.Key, String)
    /// A declaration that was ticked.
    case tick(CallQuestion.Key)
    /// A number between two others, such as a size.
    case number(CallQuestion.Key, ClosedRange<Int>)
    /// The language it was written in.
    case language(String)

    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case choice, tick, number, language
    }

    /// What an application says, as far as a cohort is composed by it.
    package struct Answers: Sendable, Hashable {
        package var language: String
        /// Only what was answered.
        package var texts: [CallQuestion.Key: String]

        package init(language: String, texts: [CallQuestion.Key: String]) {
            self.language = language
            self.texts = texts
        }

        /// A whole number that was answered.
        package func number(_ key: CallQuestion.Key) -> Int? { texts[key].flatMap { Int($0) } }
    }

    /// Whether they bring it; nothing where the application does not say. A declaration that is not ticked says no.
    package func isBrought(by answers: Answers) -> Bool? {
        switch self {
        case .choice(let key, let choice): answers.texts[key].map { $0 == choice }
        case .tick(let key): answers.texts[key]?.isEmpty == false
        case .number(let key, let range): answers.number(key).map(range.contains)
        case .language(let code): answers.language.isEmpty ? nil : answers.language == code
        }
    }

    package var kind: Kind {
        switch self {
        case .choice: .choice
        case .tick: .tick
        case .number: .number
        case .language: .language
        }
    }

    package var question: CallQuestion.Key? {
        switch self {
        case .choice(let key, _), .tick(let key), .number(let key, _): key
        case .language: nil
        }
    }

    /// The column it stands in when a pool is written down, and what stands there. No two that could both hold share one.
    package var column: (category: String, feature: String) {
        switch self {
        case .choice(let key, let choice): ("answer \(key.rawValue)", choice)
        case .tick(let key): ("answer \(key.rawValue)", "yes")
        case .number(let key, let range): ("answer \(key.rawValue) \(range.lowerBound)-\(range.upperBound)", "yes")
        case .language(let code): ("language", code)
        }
    }

    package func label(in form: CallForm?) -> Phrase {
        switch self {
        case .choice(let key, let choice):
            let question = form?.question(key)?.label ?? "\(key.rawValue)"
            let answer = UsualForm.said(choice)
            return say("\(question) – \(answer)", context: "question and answer")
        case .tick(let key): return form?.question(key)?.label ?? "\(key.rawValue)"
        case .number(let key, let range):
            let question = form?.question(key)?.label ?? "\(key.rawValue)"
            let low = range.lowerBound
            let high = range.upperBound
            return say("\(question) – \(low) to \(high)", context: "question and range")
        case .language(let code):
            let language: Phrase = "\(code)"
            return say("Written in: \(language)")
        }
    }
}
