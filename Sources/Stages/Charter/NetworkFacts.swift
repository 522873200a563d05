import Domain

/// What stands in a network's own row.
package struct NetworkFacts: Sendable {
    package let id: ID<Network>
    package let slug: String
    package let name: String
    package let topic: String
    package let stage: Stage
    package let begins: Day
    package let ends: Day?
    /// Of when it began and ended only the years are known.
    package let yearsOnly: Bool
    package let closed: Day?
    package let accent: Int
}
