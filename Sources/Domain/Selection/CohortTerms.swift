/// A set of candidates that would be invited together, as it was worked out and put before a person.
package enum Cohort {}

/// What a convener asks of the cohort as a whole, beside its quotas.
package struct CohortTerms: Sendable, Hashable, Encodable {
    package let seats: Int
    /// How many are kept in reserve, in order.
    package let reserves: Int
    package let perOrganisation: Int?
    package let budget: Int?
    /// The question of the form that says what a candidate's taking part costs.
    package let cost: CallQuestion.Key?
    /// The questions of the form that say which learning questions a candidate works on.
    package let covers: [CallQuestion.Key]

    package init(
        seats: Int, reserves: Int = 5, perOrganisation: Int? = 1, budget: Int? = nil, cost: CallQuestion.Key? = nil,
        covers: [CallQuestion.Key] = []
    ) {
        self.seats = seats
        self.reserves = reserves
        self.perOrganisation = perOrganisation
        self.budget = budget
        self.cost = cost
        self.covers = covers
    }
}
