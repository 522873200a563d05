/// A joint product of the members, as far as rules need to know it: who owns it, how far it is.
package struct Deliverable: Sendable, Hashable {
    package let owners: Set<ID<Person>>
    /// How many versions there are; 0 while it is only planned.
    package let versions: Int
    package let isReleased: Bool
    package let isGivenUp: Bool

    package init(owners: Set<ID<Person>>, versions: Int, isReleased: Bool, isGivenUp: Bool = false) {
        self.owners = owners
        self.versions = versions
        self.isReleased = isReleased
        self.isGivenUp = isGivenUp
    }
}

/// What a deliverable changed in a member's own grant.
package enum Uptake {}
/// Somebody's reading of a deliverable, asked for by its owners.
package enum DeliverableReview {}
/// One voice when all have to agree: a member organisation, or a person whose seat is their own.
package enum Party {}
