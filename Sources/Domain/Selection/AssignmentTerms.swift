/// What a convener asks of an assignment of reviewers.
package struct AssignmentTerms: Sendable, Hashable, Encodable {
    /// What it should be best at.
    package enum Aim: String, Sendable, Hashable, CaseIterable, Codable {
        case floor, total

        package var label: Phrase {
            switch self {
            case .floor: say("First the best for the worst-served candidate, then the highest sum")
            case .total: say("The highest sum over all candidates")
            }
        }
    }

    package let reviewsEach: Int
    /// How many candidates each reviewer reads, at least and at most.
    package let least: Int
    package let most: Int
    package let aim: Aim
    /// How much each ground of fit counts, in percent of a whole.
    package let expertise: Int
    package let text: Int
    package let bids: Int
    /// No candidate is read by two reviewers of one organisation.
    package let isOnePerOrganisation: Bool

    package init(
        reviewsEach: Int, least: Int, most: Int, aim: Aim = .floor, expertise: Int = 40, text: Int = 40, bids: Int = 20,
        isOnePerOrganisation: Bool = false
    ) {
        self.reviewsEach = reviewsEach
        self.least = least
        self.most = most
        self.aim = aim
        self.expertise = expertise
        self.text = text
        self.bids = bids
        self.isOnePerOrganisation = isOnePerOrganisation
    }
}
