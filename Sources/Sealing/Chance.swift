internal import CSodium

/// Randomness that nobody can guess.
package struct Chance {
    package static func bytes(_ count: Int) -> [UInt8] {
        _ = Sodium.ready
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
            if let start = buffer.baseAddress { randombytes_buf(start, count) }
            initialised = count
        }
    }

    package static func uint64() -> UInt64 {
        bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
