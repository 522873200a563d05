internal import CSodium

/// Makes the library ready, once per process, before its first use.
enum Sodium {
    /// Touching this is enough; without a working source of randomness nothing here may go on.
    static let ready: Bool = {
        let answer = sodium_init()
        precondition(answer >= 0, "libsodium could not be started")
        return true
    }()

    /// Hands the bytes over as one contiguous run, copying only where they are not one already.
    static func contiguous<Result>(
        _ bytes: some Sequence<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if let result = bytes.withContiguousStorageIfAvailable(body) { return result }
        return Array(bytes).withUnsafeBufferPointer(body)
    }
}
