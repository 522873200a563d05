import Domain
import Solving

/// Why there is no assignment, with the ids of those who are short.
struct AssignmentShortage: Sendable, Encodable {
    enum Kind: String, Sendable, CaseIterable, Codable {
        case candidates, reviewers, places, frozenAtCandidate, frozenAtReviewer, together, outOfTime, changed
    }

    let kind: Kind
    /// Candidates or reviewers, as the kind says.
    let subjects: [Int64]
    let need: Int
    let missing: Int

    init(_ kind: Kind, of subjects: [Int64] = [], need: Int = 0, missing: Int = 0) {
        self.kind = kind
        self.subjects = subjects
        self.need = need
        self.missing = missing
    }

    init(_ shortage: Shortage, candidates: [ID<Candidate>], reviewers: [ID<Person>]) {
        switch shortage {
        case .candidates(let places, let need, let missing):
            self.init(.candidates, of: places.map { candidates[$0].rawValue }, need: need, missing: missing)
        case .reviewers(let places, let missing):
            self.init(.reviewers, of: places.map { reviewers[$0].rawValue }, missing: missing)
        case .places(let least, let places): self.init(.places, need: least, missing: least - places)
        case .frozenAtCandidate(let place, let frozen, let need):
            self.init(.frozenAtCandidate, of: [candidates[place].rawValue], need: need, missing: frozen - need)
        case .frozenAtReviewer(let place, let frozen, let most):
            self.init(.frozenAtReviewer, of: [reviewers[place].rawValue], need: most, missing: frozen - most)
        case .typesAtCandidate, .together: self.init(.together)
        }
    }

    var isOfCandidates: Bool { kind == .candidates || kind == .frozenAtCandidate }

    /// - Parameter names: of whoever is short, the first few.
    func sentence(_ names: Phrase, _ least: Int) -> Phrase {
        let missing = missing
        let need = need
        let count = subjects.count
        switch kind {
        case .candidates:
            return say(
                "\(missing) places stay empty, however they are filled: \(count) candidates (\(names)) need \(need) reviews together, and too few reviewers have no conflict and room for them. Raise what a reviewer reads at most, lower the reviews each, or give more people the role of a reviewer."
            )
        case .reviewers:
            return say(
                "\(missing) places are missing to give every reviewer at least \(least): \(count) reviewers (\(names)) have too few candidates they may read. Lower what a reviewer reads at least."
            )
        case .places:
            return say(
                "All reviewers together must read at least \(need); that is \(missing) more than there are places. Lower what a reviewer reads at least, or raise the reviews each."
            )
        case .frozenAtCandidate:
            return say("\(names) has \(missing) reviews begun more than are asked for. Raise the reviews each.")
        case .frozenAtReviewer:
            return say(
                "\(names) has begun \(missing) reviews more than a reviewer may read. Raise what a reviewer reads at most."
            )
        case .together:
            return say(
                "No assignment keeps to all that is asked together. Ask for less: reviews, loads, organisations.")
        case .changed:
            return say("What the one who asked may know of the candidates has changed meanwhile. Ask again.")
        case .outOfTime:
            return say("Time ran out before an assignment was found; there may be one. Ask for less, or try again.")
        }
    }
}
