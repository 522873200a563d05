/// What the numbers of a score mean, and so how far apart two of them are.
package enum MeasurementLevel: String, Sendable, CaseIterable {
    /// Names: the same or not.
    case nominal
    /// An order: apart by how many scores lie between them.
    case ordinal
    /// Measurements: apart by the square of their difference.
    case interval
}
