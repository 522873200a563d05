/// What candidates are scored on, from 1 to 5; the call shows what the lowest and the highest score mean.
package enum Criterion: String, Sendable, Hashable, CaseIterable, Codable {
    case vision, interest, commitment, sharing, value

    package static let scale = 1...5

    package var label: Phrase {
        switch self {
        case .vision: say("Vision")
        case .interest: say("Interest")
        case .commitment: say("Commitment")
        case .sharing: say("Willingness to share")
        case .value: say("Value added")
        }
    }

    /// What a 1 means, until a convener words it for their own call.
    package var usualLowest: Phrase {
        switch self {
        case .vision: say("No picture of what the field should learn")
        case .interest: say("Wants the grant, not the questions")
        case .commitment: say("No person and no hours named")
        case .sharing: say("Shows only what went well")
        case .value: say("Brings what others bring already")
        }
    }

    /// What a 5 means, until a convener words it for their own call.
    package var usualHighest: Phrase {
        switch self {
        case .vision: say("Says what should change in the field, and why")
        case .interest: say("Already works on these questions")
        case .commitment: say("Named people with hours, backed by their head")
        case .sharing: say("Has published a failure of its own")
        case .value: say("Brings cases, people or methods nobody else has")
        }
    }
}
