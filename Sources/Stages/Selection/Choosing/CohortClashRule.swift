import Domain

/// One of the rules that cannot be kept together, as it is told: quotas and rules on candidates by their places.
enum CohortClashRule: Sendable, Hashable {
    case seats, perOrganisation, budget
    case quota(Int)
    case bond(Int)
    case outOfTime

    /// As it stands in a column.
    var written: String {
        switch self {
        case .seats: "seats"
        case .perOrganisation: "organisation"
        case .budget: "budget"
        case .quota(let place): "q\(place)"
        case .bond(let place): "b\(place)"
        case .outOfTime: "time"
        }
    }

    init?(_ text: Substring) {
        switch text {
        case "seats": self = .seats
        case "organisation": self = .perOrganisation
        case "budget": self = .budget
        case "time": self = .outOfTime
        default:
            guard let place = Int(text.dropFirst()) else { return nil }
            self = text.first == "q" ? .quota(place) : .bond(place)
        }
    }

    static func list(_ text: String) -> [CohortClashRule] {
        text.split(separator: " ").compactMap(CohortClashRule.init)
    }
}
