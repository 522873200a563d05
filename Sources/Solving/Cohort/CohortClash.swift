/// No cohort keeps all rules: these clash. Each of them is needed for the clash; without any one the others can be kept.
package struct CohortClash: Error, Equatable {
    package let rules: [CohortRule]

    package init(_ rules: [CohortRule]) { self.rules = rules }
}
