internal import CSodium

/// The SHA-256 of something: the same bytes always give the same digest, and nobody finds other bytes for it.
package struct Digest: Sendable, Hashable, CustomStringConvertible {
    package static let length = 32

    package let bytes: [UInt8]

    /// A digest that was kept; nothing, unless it has exactly 32 bytes.
    package init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// A digest that was written down; nothing, unless it has exactly 64 hexadecimal digits.
    package init?(hex: String) {
        guard let bytes = Hex.decode(hex) else { return nil }
        self.init(bytes: bytes)
    }

    package init(hashing content: some Sequence<UInt8>) {
        var stream = SHA256Stream()
        stream.update(content)
        self = stream.finish()
    }

    package init(hashing text: String) {
        self.init(hashing: text.utf8)
    }

    init(checked bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var hex: String { Hex.encode(bytes) }
    package var description: String { hex }

    package static func sha512Hex(_ content: some Sequence<UInt8>) -> String {
        _ = Sodium.ready
        var output = [UInt8](repeating: 0, count: 64)
        Sodium.contiguous(content) { input in
            _ = crypto_hash_sha512(&output, input.baseAddress, UInt64(input.count))
        }
        return Hex.encode(output)
    }
}
