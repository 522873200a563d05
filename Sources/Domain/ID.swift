/// The name of one thing for ever: 42 bits of milliseconds and 21 bits of chance, never changed, not even by restoring.
///
/// Written as 13 letters of Crockford's base 32 wherever people or programs meet it.
package struct ID<Subject>: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Reads 13 letters, any case; `o`, `i` and `l` are taken for the digits they look like.
    package init?(_ text: String) {
        let letters = Array(text.utf8)
        guard letters.count == 13 else { return nil }
        var bits: UInt64 = 0
        for letter in letters {
            guard let digit = Crockford.digit(of: letter), bits >> 59 == 0 else { return nil }
            bits = bits << 5 | digit
        }
        guard bits >> 63 == 0 else { return nil }
        rawValue = Int64(bits)
    }

    package var description: String {
        let bits = UInt64(bitPattern: rawValue)
        let letters = stride(from: 60, through: 0, by: -5).map { Crockford.alphabet[Int(bits >> UInt64($0) & 31)] }
        return String(decoding: letters, as: UTF8.self)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = ID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an id")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}

/// The alphabet of ids: digits and letters that are not mistaken for each other.
enum Crockford {
    static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func digit(of letter: UInt8) -> UInt64? {
        let small = letter | (letter >= 65 && letter <= 90 ? 32 : 0)
        switch small {
        case UInt8(ascii: "o"): return 0
        case UInt8(ascii: "i"), UInt8(ascii: "l"): return 1
        default: return alphabet.firstIndex(of: small).map(UInt64.init)
        }
    }
}
