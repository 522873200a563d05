/// How much each ground of fit counts; shown to the convener beside the affinities.
package struct AffinityWeights: Sendable, Equatable {
    package var topics: Double
    package var text: Double
    package var bid: Double

    /// Topics and text share the fit; a bid tips the scales.
    package static let usual = AffinityWeights(topics: 0.4, text: 0.4, bid: 0.2)

    package init(topics: Double, text: Double, bid: Double) {
        self.topics = topics
        self.text = text
        self.bid = bid
    }
}
