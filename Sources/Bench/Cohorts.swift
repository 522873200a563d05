import Foundation
import Solving

/// How long a cohort of 22 among 150 takes under 20 quotas: chosen with the price of every quota, and by the fairest
/// lottery. Ten pools of chance.
struct Cohorts {
    static func measure() throws {
        var choosing: [Double] = []
        var drawing: [Double] = []
        for seed in 1...10 as ClosedRange<UInt64> {
            let pool = RandomPool.pool(candidates: 150, seats: 22, categories: 5, features: 4, seed: seed)
            choosing.append(try seconds { _ = try pool.choose() })
            drawing.append(try seconds { _ = try pool.lottery() })
        }
        print("choosing, with the price of each quota: \(Self.range(choosing))")
        print("LEXIMIN lottery: \(Self.range(drawing))")
    }

    /// 60 candidates, 12 interviewers, 40 slots, three rooms, panels of two; ten rounds of chance.
    static func measureInterviews() throws {
        var took: [Double] = []
        var proven = 0
        for seed in 1...10 as ClosedRange<UInt64> {
            let round = RandomInterviews.round(candidates: 60, interviewers: 12, slots: 40, rooms: 3, seed: seed)
            took.append(try seconds { if try round.schedule(seconds: 5).isProven { proven += 1 } })
        }
        print("interviews: \(Self.range(took)), \(proven) of 10 proven")
    }

    private static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        return try clock.measure(work) / .seconds(1)
    }

    private static func range(_ seconds: [Double]) -> String {
        let sorted = seconds.sorted()
        return String(
            format: "%.2f s to %.2f s, median %.2f s", sorted.first ?? 0, sorted.last ?? 0, sorted[sorted.count / 2])
    }
}
