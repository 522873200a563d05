internal import CSodium

/// A SHA-512 taken piece by piece, for those who check a folder by a second digest.
package struct SHA512Stream: Sendable {
    private var state = crypto_hash_sha512_state()

    package init() {
        _ = Sodium.ready
        crypto_hash_sha512_init(&state)
    }

    package mutating func update(_ bytes: some Sequence<UInt8>) {
        Sodium.contiguous(bytes) { input in
            _ = crypto_hash_sha512_update(&state, input.baseAddress, UInt64(input.count))
        }
    }

    /// The digest of everything so far, in hexadecimal.
    package func finishHex() -> String {
        var last = state
        var output = [UInt8](repeating: 0, count: 64)
        crypto_hash_sha512_final(&last, &output)
        return Hex.encode(output)
    }
}
