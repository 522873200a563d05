/// How much of a stated time is left; without a stated time it never ends.
struct Stopwatch {
    private let end: ContinuousClock.Instant?

    init(_ seconds: Double?) { end = seconds.map { .now + .seconds($0) } }

    var left: Double? { end.map { max(0.01, (ContinuousClock.now.duration(to: $0)) / .seconds(1)) } }

    var isOver: Bool { end.map { $0 <= .now } ?? false }
}
