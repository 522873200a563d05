import Testing

@testable import Solving

/// Affinities say why they are what they are.
struct AffinityTests {
    @Test func `words are found in any script, case and accents aside`() {
        #expect(WordCounter.counts(in: "Café cafe, CAFÉ 12 x") == ["cafe": 3])
        #expect(WordCounter.counts(in: "ЛЮДИ и люди") == ["люди": 2])
        #expect(WordCounter.counts(in: "水道水") == ["水道": 1, "道水": 1])
        #expect(WordCounter.counts(in: "हिन्दी").count == 1)
        #expect(WordCounter.counts(in: "") == [:])
    }

    @Test func `a text is most like itself and unlike one with other words`() {
        let index = TextIndex(["clean water for towns", "clean water for towns", "school meals", "water law", ""])
        #expect(abs(index.likeness(0, 1) - 1) < 1e-12)
        #expect(index.likeness(0, 2) == 0)
        #expect(index.likeness(0, 3) > 0 && index.likeness(0, 3) < 1)
        #expect(index.likeness(3, 0) == index.likeness(0, 3))
        #expect(index.likeness(4, 0) == 0 && index.likeness(4, 4) == 0)
    }

    @Test func `the rarer of two shared words counts more`() {
        let index = TextIndex(["common rare", "common rare", "common", "common other"])
        #expect(index.sharedWords(0, 1, most: 2).map(\.word) == ["rare", "common"])
    }

    @Test func `an affinity is the weighted sum of its parts and names its grounds`() {
        let reviewer = ReviewerProfile(
            expertise: ["water": 1, "law": 0.5], text: "I studied rivers", bids: [0: 1, 1: -3])
        let candidates = [
            CandidateProfile(topics: ["water", "health"], text: "Rivers of our town"),
            CandidateProfile(topics: [], text: ""),
        ]
        let weights = AffinityWeights(topics: 2, text: 1, bid: 0.5)
        let building = AffinityBuilding(reviewers: [reviewer], candidates: candidates, weights: weights)
        let affinity = building.affinity(of: AssignedPair(reviewer: 0, candidate: 0))
        #expect(affinity.topics == 0.5 && affinity.sharedTopics == ["water"])
        #expect(affinity.text > 0 && affinity.sharedWords == ["rivers"])
        #expect(affinity.value == 2 * 0.5 + affinity.text + 0.5)
        let other = building.affinity(of: AssignedPair(reviewer: 0, candidate: 1))
        #expect(other.topics == 0 && other.text == 0 && other.bid == -1)
        #expect(building.matrix().values == [affinity.value, other.value])
    }
}
