/// How sure a reviewer is of a whole review. It stands beside the scores and changes none of them.
package enum Confidence: String, Sendable, Hashable, CaseIterable, Codable {
    case low, middle, high

    package var label: Phrase {
        switch self {
        case .low: say("Not sure")
        case .middle: say("Fairly sure")
        case .high: say("Very sure")
        }
    }
}
