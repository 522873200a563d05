import Foundation

/// Why the key could not be had.
package enum KeyFileFailure: Error, Equatable, CustomStringConvertible {
    /// The file is there but holds no key. It is left alone: overwriting it could lose the only copy.
    case notAKey(path: String)
    case unreadable(path: String, errno: Int32)
    case unwritable(path: String, errno: Int32)

    package var description: String {
        switch self {
        case .notAKey(let path):
            "The file \(path) holds no key. It is left alone, since it may be the only copy of one."
        case .unreadable(let path, let errno): "The key in \(path) cannot be read: \(String(cString: strerror(errno)))."
        case .unwritable(let path, let errno): "No key can be kept in \(path): \(String(cString: strerror(errno)))."
        }
    }
}
