import Foundation

/// Brings a line into the form in which it is compared with known words.
enum LineWords {
    /// Longer than any line that is recognised for anything.
    private static let longest = 1_000

    /// Without invisible and direction marks, each run of spaces of any kind one space, none at the ends.
    static func plain(_ text: Substring) -> String {
        let octets = text.utf8.prefix(longest)
        if octets.allSatisfy({ (0x20...0x7E).contains($0) }) { return squeezedASCII(octets) }
        var out = String.UnicodeScalarView()
        var space = false
        for scalar in text.unicodeScalars.prefix(longest) {
            if isSpace(scalar) {
                space = true
            } else if !isInvisible(scalar) {
                if space, !out.isEmpty { out.append(" ") }
                space = false
                out.append(scalar)
            }
        }
        // Some programs write a letter and its accent as two.
        let isComposed = !out.contains { (0x300...0x36F).contains($0.value) }
        return isComposed ? String(out) : String(out).precomposedStringWithCanonicalMapping
    }

    private static func squeezedASCII(_ octets: Substring.UTF8View.SubSequence) -> String {
        var out: [UInt8] = []
        var space = false
        for octet in octets {
            if octet == 0x20 {
                space = true
            } else {
                if space, !out.isEmpty { out.append(0x20) }
                space = false
                out.append(octet)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Zero-width and direction marks, the byte order mark and the soft hyphen.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: true
        default: scalar.value < 0x20 || scalar.value == 0x7F
        }
    }
}
