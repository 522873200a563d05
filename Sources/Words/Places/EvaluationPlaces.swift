/// Addresses of the progress toward the goals.
extension Place {
    package static let progress: Place = "networks/:network/progress"
    package static let newReading: Place = "networks/:network/goals/:goal/readings/new"
}
