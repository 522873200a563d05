/// What a reviewer says of reading a candidate, before reviewers are assigned.
package enum Bid: String, Sendable, Hashable, CaseIterable, Codable {
    case eager, willing, ratherNot

    package var label: Phrase {
        switch self {
        case .eager: say("Eager to read it")
        case .willing: say("Willing to read it")
        case .ratherNot: say("Rather not")
        }
    }

    /// From -1 to 1, as an assignment counts it; no bid counts 0.
    package var worth: Double {
        switch self {
        case .eager: 1
        case .willing: 0.5
        case .ratherNot: -1
        }
    }
}
