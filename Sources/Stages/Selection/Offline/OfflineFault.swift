import Domain

/// What is wrong with a line of a form that came back.
enum OfflineFault: String, Sendable, Hashable, CaseIterable {
    case candidate, key, twice, score, why, quote, quoteTooLong, quoteFrom, confidence

    /// The column it stands in.
    var column: String {
        switch self {
        case .candidate: "candidate_id"
        case .key, .twice: "key"
        case .score: "score"
        case .why: "why"
        case .quote, .quoteTooLong: "quote"
        case .quoteFrom: "quote_from"
        case .confidence: "confidence"
        }
    }

    var reason: Phrase {
        switch self {
        case .candidate: return say("This is no candidate that you can score now.")
        case .key: return say("The call has no such criterion.")
        case .twice: return say("The same line stands further up.")
        case .score: return say("A score is 1, 2, 3, 4 or 5, or the word abstain.")
        case .why:
            let most = ReviewFields.commentLimit
            return say("It is longer than \(most) characters.")
        case .quote: return QuotableText.nowhere
        case .quoteTooLong:
            let most = ReviewFields.quoteLimit
            return say("It is longer than \(most) characters.")
        case .quoteFrom: return say("This is application, siteVisit or interview, or empty.")
        case .confidence: return say("This is low, middle or high, or empty.")
        }
    }
}
