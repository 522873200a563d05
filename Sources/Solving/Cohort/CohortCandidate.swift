/// Someone who may be chosen, as far as the choice of a cohort looks at them.
package struct CohortCandidate: Sendable, Hashable {
    package let id: String
    /// What choosing them adds to the total: a calibrated score. Not looked at by the lottery.
    package let score: Double
    /// May be empty, and may hold several of one category (languages, learning questions).
    package let features: Set<CohortFeature>
    package let organisation: String?
    /// What taking part of this candidate takes from the budget, in the budget's currency.
    package let cost: Double

    package init(
        id: String, score: Double = 0, features: Set<CohortFeature> = [], organisation: String? = nil, cost: Double = 0
    ) {
        self.id = id
        self.score = score
        self.features = features
        self.organisation = organisation
        self.cost = cost
    }
}
