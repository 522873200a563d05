/// How well a reviewer fits a candidate, and why.
package struct Affinity: Sendable, Equatable {
    /// From 0 to 1: the mean of the reviewer's declared expertise over the candidate's topics.
    package let topics: Double
    /// From 0 to 1: how alike what they wrote is.
    package let text: Double
    /// From -1 to 1: what the reviewer bid.
    package let bid: Double
    package let weights: AffinityWeights
    /// The candidate's topics that the reviewer knows, by name, and the words both use, the weightiest first.
    package let sharedTopics: [String]
    package let sharedWords: [String]

    /// The weighted sum: what an assignment adds up.
    package var value: Double { weights.topics * topics + weights.text * text + weights.bid * bid }
}
