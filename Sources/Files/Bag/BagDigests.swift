import Sealing

/// Both digests of a file and its length, taken while it is written or read.
package struct BagDigests: Sendable {
    private var sha256 = SHA256Stream()
    private var sha512 = SHA512Stream()
    package private(set) var size = 0

    package init() {}

    package mutating func update(_ bytes: some Collection<UInt8>) {
        sha256.update(bytes)
        sha512.update(bytes)
        size += bytes.count
    }

    /// What a manifest says of the file.
    package var entry: BagEntry { BagEntry(size: size, sha256: sha256.finish().hex, sha512: sha512.finishHex()) }
}

/// What is known of one file of a bag.
package struct BagEntry: Sendable, Hashable {
    package let size: Int
    package let sha256: String
    package let sha512: String
}
