internal import CSodium

/// A SHA-256 taken piece by piece, for content that is too large to hold.
package struct SHA256Stream: Sendable {
    private var state = crypto_hash_sha256_state()

    package init() {
        _ = Sodium.ready
        crypto_hash_sha256_init(&state)
    }

    package mutating func update(_ bytes: some Sequence<UInt8>) {
        Sodium.contiguous(bytes) { input in
            _ = crypto_hash_sha256_update(&state, input.baseAddress, UInt64(input.count))
        }
    }

    /// The digest of everything so far; the stream itself may go on.
    package func finish() -> Digest {
        var last = state
        var output = [UInt8](repeating: 0, count: Digest.length)
        crypto_hash_sha256_final(&last, &output)
        return Digest(checked: output)
    }
}
