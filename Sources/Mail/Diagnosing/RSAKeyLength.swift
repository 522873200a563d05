/// Reads how long an RSA key is, from the DER form in which it is published (RFC 5280, 8017).
enum RSAKeyLength {
    /// Nil for what is no such key.
    static func bits(of octets: [UInt8]) -> Int? {
        // SEQUENCE { SEQUENCE { algorithm }, BIT STRING { SEQUENCE { INTEGER modulus, … } } }, or the inner one alone.
        guard let outer = element(octets[...], tag: 0x30), let first = outer.content.first else { return nil }
        if first == 0x02 { return length(outer.content) }
        guard let algorithm = element(outer.content, tag: 0x30),
            let key = element(outer.content[algorithm.end...], tag: 0x03), key.content.first == 0,
            let inner = element(key.content.dropFirst(), tag: 0x30)
        else { return nil }
        return length(inner.content)
    }

    private static func length(_ octets: ArraySlice<UInt8>) -> Int? {
        guard let modulus = element(octets, tag: 0x02) else { return nil }
        let digits = modulus.content.drop { $0 == 0 }
        return digits.first.map { digits.count * 8 - $0.leadingZeroBitCount }
    }

    private static func element(
        _ octets: ArraySlice<UInt8>, tag: UInt8
    ) -> (content: ArraySlice<UInt8>, end: Int)? {
        guard octets.count >= 2, octets[octets.startIndex] == tag else { return nil }
        var place = octets.startIndex + 1
        var length = Int(octets[place])
        place += 1
        if length & 0x80 != 0 {
            let count = length & 0x7F
            guard (1...3).contains(count), place + count <= octets.endIndex else { return nil }
            length = octets[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
            place += count
        }
        guard place + length <= octets.endIndex else { return nil }
        return (octets[place..<(place + length)], place + length)
    }
}
