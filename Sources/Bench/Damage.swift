/// Changes letters at random, the same way for the same seed (SplitMix64).
struct Damage: RandomNumberGenerator {
    private static let scraps: [[UInt8]] = [
        "\r\n", "\n\n", "> ", ">> ", "-- \n", "--\n", "<blockquote type=cite>", "</div>", "<div class=gmail_quote>",
        "<!--",
        "<" + "style>", "&#x", "=?utf-8?Q?=", "=?x?B?", "\"", ";", "charset=utf-16", "Content-Type: text/html\n",
        "format=flowed",
        "Content-Type: multipart/mixed; boundary=\n", "Content-Transfer-Encoding: base64\n", "(", "\0", "\u{FEFF}",
        "\u{200F}",
        "On 2024 a@b.c wrote:\n", "From: x\nSent: y\nTo: z\nSubject: w\n", "---------- Forwarded message\n",
        "Sent from my iPhone\n",
    ].map { Array($0.utf8) }

    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of the letters, changed in one to twenty places; now and then with a piece of another in it.
    mutating func done(to letters: [[UInt8]]) -> [UInt8] {
        var bytes = letters.randomElement(using: &self) ?? []
        for _ in 0..<Int.random(in: 1...20, using: &self) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            let end = min(bytes.count, place + Int.random(in: 1...200, using: &self))
            switch Int.random(in: 0..<7, using: &self) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes.removeSubrange(place..<end)
            case 2, 3: bytes.insert(contentsOf: Self.scraps.randomElement(using: &self) ?? [], at: place)
            case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            case 5:
                let other = letters.randomElement(using: &self) ?? []
                let from = Int.random(in: 0...other.count, using: &self)
                bytes.insert(contentsOf: other[from...].prefix(400), at: place)
            default: if Int.random(in: 0..<4, using: &self) == 0 { bytes.removeLast(bytes.count - place) }
            }
        }
        return bytes
    }
}
