import Domain
import Testing

struct ReadingOrderTests {
    /// Reviewers of each candidate, drawn without any system.
    private struct RandomPanel {
        var places: [Int: [(candidate: Int, place: Double)]] = [:]

        init(candidates: Int, reviewers: Int, each: Int, balanced: Bool, seed: UInt64) {
            var chance = Chance(state: seed)
            for candidate in 0..<candidates {
                let panel = (0..<reviewers).shuffled(using: &chance).prefix(each)
                let drawn = (0..<each).map { _ in chance.fraction() }
                let given = balanced ? ReadingOrder.places(beside: [], drawn) : drawn
                for (reviewer, place) in zip(panel, given) { places[reviewer, default: []].append((candidate, place)) }
            }
        }

        /// For each candidate where it stands in the lists of its reviewers, from 0 to 1.
        var standings: [Int: [Double]] {
            places.values.reduce(into: [:]) { standings, list in
                for (index, entry) in list.sorted(by: { $0.place < $1.place }).enumerated() {
                    standings[entry.candidate, default: []].append((Double(index) + 0.5) / Double(list.count))
                }
            }
        }

        /// How far a candidate's mean standing is from the middle, over all candidates (root of the mean square).
        var unevenness: Double {
            let squares = standings.values.map { list in
                let mean = list.reduce(0, +) / Double(list.count)
                return (mean - 0.5) * (mean - 0.5)
            }
            return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
        }

        /// The share of candidates that all their reviewers read early, or all late.
        var oneSided: Double {
            let sided = standings.values.count { list in list.allSatisfy { $0 < 0.5 } || list.allSatisfy { $0 > 0.5 } }
            return Double(sided) / Double(standings.count)
        }
    }

    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 29)) &* 0x9E37_79B9_7F4A_7C15 ^ (state >> 32)
        }

        mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
    }

    @Test(arguments: [(300, 40, 3), (300, 40, 2), (60, 12, 4), (150, 25, 5)])
    func `candidates stand early for some of their reviewers and late for others`(
        candidates: Int, reviewers: Int, each: Int
    ) {
        for seed in 1...10 as ClosedRange<UInt64> {
            let panel = RandomPanel(
                candidates: candidates, reviewers: reviewers, each: each, balanced: true, seed: seed)
            let drawn = RandomPanel(
                candidates: candidates, reviewers: reviewers, each: each, balanced: false, seed: seed)
            #expect(panel.unevenness < 0.55 * drawn.unevenness, "\(panel.unevenness) \(drawn.unevenness)")
            #expect(panel.oneSided < 0.14, "\(panel.oneSided)")
        }
    }

    @Test func `whoever is assigned later balances those before, and stays within the list`() {
        for number in 0..<50 {
            let chance = (Double(number) + 0.25) / 50
            for count in 1...7 {
                let places = ReadingOrder.places(beside: [], (0..<count).map { _ in chance })
                #expect(places.count == count && places.allSatisfy { (0...1).contains($0) })
                let mean = places.reduce(0, +) / Double(count)
                #expect(count == 1 || abs(mean - 0.5) < 0.000_001, "\(count): \(places)")
            }
            let second = ReadingOrder.places(beside: [chance], [0.3])
            #expect(abs(second[0] + chance - 1) < 0.000_001)
        }
    }
}
