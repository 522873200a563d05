/// Why the key could not be had.
package enum KeyFileFailure: Error, Equatable {
    /// The file is there but holds no key. It is left alone: overwriting it could lose the only copy.
    case notAKey(path: String)
    case unreadable(path: String, errno: Int32)
    case unwritable(path: String, errno: Int32)
}
