/// How many of the chosen must and may bring a feature.
package struct CohortQuota: Sendable, Hashable {
    package let feature: CohortFeature
    package let least: Int
    package let most: Int

    package init(_ feature: CohortFeature, from least: Int, to most: Int) {
        self.feature = feature
        self.least = least
        self.most = most
    }
}
