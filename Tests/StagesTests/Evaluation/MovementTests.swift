import Domain
import Testing

struct MovementTests {
    private let begun = Day(number: 20_000)

    private func movement(_ readings: [(Int, Double)], from baseline: Double = 0, to target: Double = 40) -> Movement {
        Movement(
            baseline: baseline, target: target, since: begun,
            readings: readings.map { (begun.adding(days: $0.0), $0.1) })
    }

    @Test func `a goal nobody has read stands still ninety days after the work began`() {
        #expect(movement([]).still(on: begun.adding(days: 89)) == nil)
        #expect(movement([]).still(on: begun.adding(days: 90)) == begun)
    }

    @Test func `only what comes closer to the target is movement, in whatever order it was recorded`() {
        #expect(movement([(60, 6), (10, 5)]).lastMoved == begun.adding(days: 60))
        #expect(movement([(10, 5), (60, 5), (80, 3)]).lastMoved == begun.adding(days: 10))
        #expect(movement([(10, 9), (20, 4), (30, 8)]).lastMoved == begun.adding(days: 10))
        #expect(movement([(10, 5)]).still(on: begun.adding(days: 100)) == begun.adding(days: 10))
    }

    @Test func `a goal that has been reached does not stand still, upwards or downwards`() {
        #expect(movement([(5, 41)]).still(on: begun.adding(days: 900)) == nil)
        #expect(movement([(5, 9)], from: 50, to: 10).isReached)
        #expect(!movement([(5, 11)], from: 50, to: 10).isReached)
    }
}
