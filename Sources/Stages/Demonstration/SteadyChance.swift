/// Chance that falls the same way each time, so that a demonstration is the same wherever it is made (Marsaglia's xorshift).
struct SteadyChance {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// From 0 up to, but not including, 1.
    mutating func fraction() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) / Double(UInt64(1) << 53)
    }
}
