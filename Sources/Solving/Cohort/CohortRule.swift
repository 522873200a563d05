/// One of the rules a cohort is chosen under, named so that a clash can be told.
package enum CohortRule: Sendable, Hashable {
    /// The number of seats itself: the pool is too small.
    case seats
    /// By its place among the pool's quotas.
    case quota(Int)
    case perOrganisation
    case budget
    /// This candidate is to be chosen, by place in the pool.
    case must(Int)
    /// Both or neither, by place among the pool's pairs.
    case together(Int)
    /// Never both, by place among the pool's pairs.
    case apart(Int)
}
