/// Bytes as the letters a–z and 2–7, five bits each: they survive any mail system and being read aloud.
enum Base32 {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 8 + 4) / 5)
        var pending: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            pending = (pending << 8 | UInt32(byte)) & 0xFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(pending >> bits & 31)])
            }
        }
        if bits > 0 { text.append(letters[Int(pending << (5 - bits) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    static func isLetter(_ byte: UInt8) -> Bool { letters.contains(byte) }
}
