/// Something a candidate brings that the cohort is composed by: a country, a kind of organisation, a learning question.
package struct CohortFeature: Sendable, Hashable, CustomStringConvertible {
    package let category: String
    package let name: String

    package init(_ category: String, _ name: String) {
        self.category = category
        self.name = name
    }

    package var description: String { "\(category) \(name)" }
}
