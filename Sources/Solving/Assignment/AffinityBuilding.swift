/// Builds affinities from what reviewers and candidates declare, write and bid, so that each can be explained.
package struct AffinityBuilding: Sendable {
    private let reviewers: [ReviewerProfile]
    private let candidates: [CandidateProfile]
    private let weights: AffinityWeights
    private let texts: TextIndex

    package init(reviewers: [ReviewerProfile], candidates: [CandidateProfile], weights: AffinityWeights = .usual) {
        self.reviewers = reviewers
        self.candidates = candidates
        self.weights = weights
        texts = TextIndex(reviewers.map(\.text) + candidates.map(\.text))
    }

    /// All affinities; conflicts are still to be kept apart.
    package func matrix() -> AffinityMatrix {
        var values: [Double] = []
        values.reserveCapacity(reviewers.count * candidates.count)
        for candidate in candidates.indices {
            for reviewer in reviewers.indices {
                values.append(affinity(of: AssignedPair(reviewer: reviewer, candidate: candidate)).value)
            }
        }
        return AffinityMatrix(reviewers: reviewers.count, candidates: candidates.count, values: values)
    }

    /// One pair's affinity with its grounds.
    package func affinity(of pair: AssignedPair) -> Affinity {
        let (reviewer, candidate) = (reviewers[pair.reviewer], candidates[pair.candidate])
        let known = candidate.topics.sorted().filter { (reviewer.expertise[$0] ?? 0) > 0 }
        let expertise = known.reduce(0) { $0 + min(1, reviewer.expertise[$1] ?? 0) }
        let (one, other) = (pair.reviewer, reviewers.count + pair.candidate)
        let words = texts.sharedWords(one, other, most: .max)
        return Affinity(
            topics: candidate.topics.isEmpty ? 0 : expertise / Double(candidate.topics.count),
            text: min(1, words.reduce(0) { $0 + $1.part }), bid: min(1, max(-1, reviewer.bids[pair.candidate] ?? 0)),
            weights: weights, sharedTopics: known, sharedWords: words.prefix(5).map(\.word))
    }
}
