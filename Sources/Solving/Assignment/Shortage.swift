/// Why there is no assignment: who cannot be served, and how many places are missing.
package enum Shortage: Error, Sendable, Equatable {
    /// These candidates need so many reviewers together; so many places stay empty, however they are filled.
    case candidates([Int], need: Int, missing: Int)
    /// These reviewers cannot all be given their least load: so many places are missing.
    case reviewers([Int], missing: Int)
    /// All reviewers must together be given more than there are places.
    case places(least: Int, places: Int)
    /// This candidate has more frozen pairs than it needs reviewers.
    case frozenAtCandidate(Int, frozen: Int, need: Int)
    /// This reviewer has more frozen pairs than may be read.
    case frozenAtReviewer(Int, frozen: Int, most: Int)
    /// This candidate lacks reviewers of so many types and has fewer places left.
    case typesAtCandidate(Int, types: Int, places: Int)
    /// A search through all answers found none; which part is at fault is not known.
    case together

    /// What can be counted without trying.
    static func counted(in problem: AssignmentProblem) -> Shortage? {
        for (candidate, open) in problem.openPlaces.enumerated() where open < 0 {
            let need = problem.needs[candidate]
            return .frozenAtCandidate(candidate, frozen: need - open, need: need)
        }
        let loads = problem.openLoads
        for (reviewer, load) in loads.enumerated() where load.most < 0 {
            let most = problem.loads[reviewer].upperBound
            return .frozenAtReviewer(reviewer, frozen: most - load.most, most: most)
        }
        if let types = problem.types.map(ReviewerGrouping.types) {
            let taken = types.taken(by: problem.frozen, candidates: problem.needs.count)
            for (candidate, open) in problem.openPlaces.enumerated() {
                let owed = (0..<types.count).count { taken[candidate * types.count + $0] == 0 }
                if owed > open { return .typesAtCandidate(candidate, types: owed, places: open) }
            }
        }
        let (least, places) = (loads.reduce(0) { $0 + $1.least }, problem.openPlaces.reduce(0, +))
        return least > places ? .places(least: least, places: places) : nil
    }
}
