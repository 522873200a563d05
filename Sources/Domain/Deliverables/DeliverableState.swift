/// How far a deliverable is. It is never stored: it follows from versions, reviews and sign-offs.
package enum DeliverableState: String, Sendable, Hashable, CaseIterable, Codable {
    case planned, draft, inReview, signedOff, released, givenUp

    package init(versions: Int, openReviews: Int, signed: Int, parties: Int, isReleased: Bool, isGivenUp: Bool = false)
    {
        self =
            if isReleased {
                .released
            } else if isGivenUp {
                .givenUp
            } else if versions == 0 {
                .planned
            } else if parties > 0, signed >= parties {
                .signedOff
            } else if openReviews > 0 {
                .inReview
            } else {
                .draft
            }
    }

    package var label: Phrase {
        switch self {
        case .planned: say("Planned")
        case .draft: say("Draft")
        case .inReview: say("In review")
        case .signedOff: say("Signed off by all")
        case .released: say("Released")
        case .givenUp: say("Given up")
        }
    }
}
