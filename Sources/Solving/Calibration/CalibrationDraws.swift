import Foundation

/// Standard normal draws that the same sheet always brings forth in the same order.
///
/// xoshiro256** (Blackman and Vigna, 2018) seeded through SplitMix64; normal by the polar method
/// (Marsaglia and Bray, 1964).
struct CalibrationDraws {
    private var state: SIMD4<UInt64>
    private var kept: Double?

    init(seed: UInt64) {
        var seed = seed
        state = .zero
        for place in 0..<4 {
            seed &+= 0x9e37_79b9_7f4a_7c15
            var mixed = (seed ^ (seed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            state[place] = mixed ^ (mixed >> 31)
        }
    }

    /// A number made of everything that stands in the sheet (FNV-1a).
    static func seed(of sheet: ScoreSheet) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        func takeWord(_ word: UInt64) {
            for shift in 0..<8 { take(UInt8(truncatingIfNeeded: word >> UInt64(shift * 8))) }
        }
        for name in sheet.candidates + sheet.reviewers {
            name.utf8.forEach(take)
            take(0)
        }
        for score in sheet.scores {
            takeWord(UInt64(score.candidate))
            takeWord(UInt64(score.reviewer))
            takeWord(score.value.bitPattern)
        }
        return hash
    }

    mutating func word() -> UInt64 {
        func turned(_ value: UInt64, _ by: UInt64) -> UInt64 { (value << by) | (value >> (64 - by)) }
        let result = turned(state.y &* 5, 7) &* 9
        let shifted = state.y << 17
        state.z ^= state.x
        state.w ^= state.y
        state.y ^= state.z
        state.x ^= state.w
        state.z ^= shifted
        state.w = turned(state.w, 45)
        return result
    }

    /// At least 0, below 1.
    mutating func fraction() -> Double { Double(word() >> 11) * 0x1p-53 }

    mutating func normal() -> Double {
        if let other = kept {
            kept = nil
            return other
        }
        while true {
            let (first, second) = (2 * fraction() - 1, 2 * fraction() - 1)
            let square = first * first + second * second
            if square < 1, square > 0 {
                let factor = (-2 * log(square) / square).squareRoot()
                kept = second * factor
                return first * factor
            }
        }
    }
}
