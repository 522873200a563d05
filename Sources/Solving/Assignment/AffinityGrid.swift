import Foundation

/// The step of which all affinities are multiples, if they were given in few decimals: no sum lies between two steps.
struct AffinityGrid {
    /// Steps in one unit; nil when there are more than six decimals.
    private let steps: Double?

    init(_ problem: AssignmentProblem) {
        var steps: Double? = 1
        for value in problem.affinities.values where value > -.infinity {
            while let fine = steps, abs((value * fine).rounded() / fine - value) > 1e-12 * max(1, abs(value)) {
                steps = fine < 1e6 ? fine * 10 : nil
            }
            if steps == nil { break }
        }
        self.steps = steps
    }

    /// The highest sum not above a bound.
    func down(_ bound: Double) -> Double {
        guard let steps else { return bound }
        return (bound * steps + 1e-6).rounded(.down) / steps
    }
}
