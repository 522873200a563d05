/// The same random numbers on each run (SplitMix64), so that a case that failed can be looked at again.
struct SteadyRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Words as people of many places write them, with what is awkward in mail among them.
    mutating func words(_ count: Int) -> String {
        let words = [
            "hello", "réseau", "Übung", "сеть", "ученье", "δίκτυο", "شبكة", "תלם", "学習", "네트워크", "जाल",
            "🌱", "👩‍👩‍👧",
            "=?utf-8?q?a?=", "\"", "a,b;c", "\\", "<b>", "(x)", "@", ":", "ﬁ", "e\u{301}", ".", "From", "=", "_", "?",
            "Zusammenarbeitsverfahrensbeschreibungsentwurfsfassung",
        ]
        return (0..<count).map { _ in words.randomElement(using: &self) ?? "" }.joined(separator: " ")
    }
}
