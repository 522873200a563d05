/// How many of a cohort must and may bring something.
package struct Quota: Sendable, Hashable {
    package let id: ID<Quota>
    package let trait: CandidateTrait
    package let least: Int
    package let most: Int

    package init(_ id: ID<Quota>, of trait: CandidateTrait, least: Int, most: Int) {
        self.id = id
        self.trait = trait
        self.least = least
        self.most = most
    }
}
