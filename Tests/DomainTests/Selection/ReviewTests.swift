import Domain
import Testing

struct ReviewTests {
    private static let vision = Criterion(
        Criterion.Key(rawValue: "vision"), "Vision", weight: 60, anchors: [], reads: [])
    private static let sharing = Criterion(
        Criterion.Key(rawValue: "sharing"), "Sharing", weight: 40, anchors: [], reads: [])

    @Test func `a review seals scores, abstentions, evidence and confidence`() {
        let review = Review(
            [
                Self.vision.key: Mark(4, "Clear.", evidence: Evidence("We ask first.", .application)),
                Self.sharing.key: .abstained(because: "I was not on the visit."),
            ], confidence: .high)
        #expect(
            review.sealed(by: [Self.vision, Self.sharing]) == """
                vision 4 Clear.
                vision application We ask first.
                sharing abstained I was not on the visit.
                confidence high
                """)
        #expect(Review([Self.vision.key: Mark(2, "Thin.")]).sealed(by: [Self.vision]) == "vision 2 Thin.")
    }

    @Test func `a review is whole when every criterion has a mark with its reason, and it says how sure it is`() {
        let rubric = [Self.vision, Self.sharing]
        var review = Review([Self.vision.key: Mark(4, "Clear.")], confidence: .low)
        #expect(!review.isWhole(by: rubric))
        review.marks[Self.sharing.key] = .abstained(because: "")
        #expect(!review.isWhole(by: rubric))
        review.marks[Self.sharing.key] = .abstained(because: "I cannot tell.")
        #expect(review.isWhole(by: rubric))
        review.confidence = nil
        #expect(!review.isWhole(by: rubric))
    }
}
