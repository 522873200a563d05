/// A rule on named candidates: one that is to be chosen in any case, two that come together or not both.
package enum CohortPair: String, Sendable, Hashable, CaseIterable, Codable {
    case must, together, apart

    package var label: Phrase {
        switch self {
        case .must: say("The first is to be in the cohort in any case")
        case .together: say("Both or neither")
        case .apart: say("Not both")
        }
    }

    package var isOfTwo: Bool { self != .must }

    package func sentence(_ first: Phrase, _ second: Phrase) -> Phrase {
        switch self {
        case .must: say("“\(first)” is in the cohort in any case.")
        case .together: say("“\(first)” and “\(second)” are chosen together or not at all.")
        case .apart: say("“\(first)” and “\(second)” are not both chosen.")
        }
    }
}
