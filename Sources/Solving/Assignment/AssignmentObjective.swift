/// What an assignment should be best at.
package enum AssignmentObjective: String, Sendable, CaseIterable {
    /// First the highest lowest sum of any candidate, then the highest total at that.
    case floor
    /// The highest sum of all affinities.
    case total
}
