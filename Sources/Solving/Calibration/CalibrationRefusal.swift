/// Why scores cannot be calibrated: an answer would look exact and mean nothing.
package enum CalibrationRefusal: Error, Equatable, Sendable {
    /// Fewer reviewers than from whom the spread of leniency can be learnt.
    case fewReviewers(Int)
    /// With one candidate its merit and the general level are the same.
    case fewCandidates(Int)
    /// The panel falls into parts that share neither candidate nor reviewer.
    case apart([PanelParts.Part])
    /// More reviewers and more candidates than memory and time are granted for.
    case large(Int)
    /// The equations are singular to the precision of the machine.
    case singular

    /// The smallest panel that is calibrated.
    package static let fewestReviewers = 8
    /// The most reviewers, or candidates where these are fewer: the matrix over them takes 300 megabytes.
    package static let mostOfTheFewer = 6000

    /// The reason as a sentence in plain English.
    package var sentence: String {
        switch self {
        case .fewReviewers(let count):
            "The panel has \(count) \(count == 1 ? "reviewer" : "reviewers"); scores are calibrated from "
                + "\(Self.fewestReviewers) on, because the spread of leniency cannot be learnt from fewer."
        case .fewCandidates(let count):
            "There \(count == 1 ? "is 1 candidate" : "are \(count) candidates"); there must be at least 2 to compare."
        case .large(let count):
            "There are \(count) reviewers and as many candidates or more, or the other way round; scores are "
                + "calibrated up to \(Self.mostOfTheFewer) of whichever are fewer."
        case .singular: "The equations for these scores cannot be solved to the precision of the machine."
        case .apart(let parts):
            "The reviews fall into \(parts.count) parts that have no candidate and no reviewer in common, "
                + "so leniency cannot be compared between them. "
                + parts.prefix(Self.partsNamed).enumerated().map(Self.part).joined(separator: " ")
                + (parts.count > Self.partsNamed ? " And \(parts.count - Self.partsNamed) more." : "")
        }
    }

    private static let partsNamed = 5
    private static let peopleNamed = 6

    private static func part(_ number: Int, _ part: PanelParts.Part) -> String {
        "Part \(number + 1): candidates \(names(part.candidates)); reviewers \(names(part.reviewers))."
    }

    private static func names(_ names: [String]) -> String {
        let shown = names.prefix(peopleNamed).joined(separator: ", ")
        return names.count > peopleNamed ? "\(shown) and \(names.count - peopleNamed) more" : shown
    }
}
