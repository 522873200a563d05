import Solving

/// Says who cannot be served and how many places are missing.
struct ShortageSentence {
    let candidates: [String]
    let reviewers: [String]
    let loads: ClosedRange<Int>
    let cap: Double?

    func sentence(for shortage: Shortage) -> String {
        switch shortage {
        case .candidates(let short, let need, let missing):
            if short.count == 1, let one = short.first {
                return "Candidate \(candidates[one]) needs \(counted(need, "reviewer")), \(found(need - missing)):"
                    + " \(places(missing))."
            }
            return "\(short.count) candidates need \(counted(need, "reviewer")) together, \(found(need - missing)):"
                + " \(places(missing)). They are \(list(short, candidates))."
        case .reviewers(let short, let missing):
            let who = short.count == 1 ? "Reviewer" : "Reviewers"
            return "\(who) \(list(short, reviewers)) cannot be given the least load of \(loads.lowerBound)"
                + "\(condition): \(places(missing))."
        case .places(let least, let places):
            return "The reviewers must be given \(least) places together, and the candidates have \(places):"
                + " \(self.places(least - places))."
        case .frozenAtCandidate(let candidate, let frozen, let need):
            return
                "Candidate \(candidates[candidate]) has \(frozen) frozen pairs and needs \(counted(need, "reviewer")):"
                + " \(places(frozen - need))."
        case .frozenAtReviewer(let reviewer, let frozen, let most):
            return "Reviewer \(reviewers[reviewer]) has \(frozen) frozen pairs and may read \(most):"
                + " \(places(frozen - most))."
        case .typesAtCandidate(let candidate, let types, let open):
            return
                "Candidate \(candidates[candidate]) lacks reviewers of \(types) types and has \(counted(open, "place"))"
                + " left: \(places(types - open))."
        case .together:
            return "No assignment keeps to all of this at once. No one limit alone is at fault."
        }
    }

    private var condition: String { cap.map { " with no pair likelier than \($0)" } ?? "" }

    /// With a cap a part of a place can be found, which is no place.
    private func found(_ count: Int) -> String {
        cap == nil ? "and \(count) can be found" : "more than can be found\(condition)"
    }

    private func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

    private func places(_ missing: Int) -> String {
        missing == 1 ? "1 place is missing" : "\(missing) places are missing"
    }

    private func list(_ numbers: [Int], _ names: [String]) -> String {
        let shown = numbers.prefix(12).map { names[$0] }.joined(separator: ", ")
        return numbers.count > 12 ? shown + " and \(numbers.count - 12) more" : shown
    }
}
