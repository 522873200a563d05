import Domain

/// One line of a form that came back.
struct OfflineRow: Sendable {
    let line: Int
    let candidate: ID<Candidate>?
    let piece: ReviewPiece
    let score: String
    let why: String
    let quote: String
    let quoteFrom: String
    let confidence: String
    /// What it was filled in from.
    let basis: String
    var fault: OfflineFault?

    /// As the fields of a review hold it.
    var values: [String: String] {
        if piece.isConfidence { return [piece.name: confidence] }
        let key = Criterion.Key(rawValue: piece.name)
        return [
            piece.name: score, ReviewFields.comment(key): why, ReviewFields.quote(key): quote,
            ReviewFields.source(key): quoteFrom == Evidence.Source.application.rawValue ? "" : quoteFrom,
        ]
    }

    /// What can be told wrong from the line alone.
    var ownFault: OfflineFault? {
        if piece.isConfidence {
            return confidence.isEmpty || Confidence(rawValue: confidence) != nil ? nil : .confidence
        }
        let isScore = Int(score).map { Criterion.scale.contains($0) } ?? (score == ReviewFields.abstain)
        if !score.isEmpty, !isScore { return .score }
        if why.count > ReviewFields.commentLimit { return .why }
        if quote.count > ReviewFields.quoteLimit { return .quoteTooLong }
        return quoteFrom.isEmpty || Evidence.Source(rawValue: quoteFrom) != nil ? nil : .quoteFrom
    }

    /// Whether its quote is to be looked up.
    var quotesApplication: Bool {
        !quote.isEmpty && (quoteFrom.isEmpty || quoteFrom == Evidence.Source.application.rawValue)
    }
}
