/// The cohort with the highest total, and what each quota costs it.
package struct CohortChoice: Sendable, Equatable {
    /// What one quota does to the choice.
    package struct Price: Sendable, Equatable {
        package let quota: CohortQuota
        /// How many of the cohort bring the feature.
        package let chosen: Int
        /// How much higher the total would be without this quota, all others kept; 0 when it holds nothing back.
        package let cost: Double
        /// Who would be chosen instead, and who would not be, by place in the pool; empty when it costs nothing.
        package let enters: [Int]
        package let leaves: [Int]
    }

    /// By place in the pool, rising.
    package let members: [Int]
    package let total: Double
    /// One for each quota, in the pool's order.
    package let prices: [Price]
}
