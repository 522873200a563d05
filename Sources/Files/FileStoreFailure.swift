import Foundation

/// Why a file could not be kept or had.
package enum FileStoreFailure: Error, Equatable, CustomStringConvertible {
    case unusableFolder(String)
    case notFound(String)
    case unreadable(String)
    /// What lies under the name is not what was put there.
    case damaged(String)
    case tooLarge(limit: Int)
    case unwritable(errno: Int32)
    /// The incoming file was already kept or discarded.
    case closed

    package var description: String {
        switch self {
        case .unusableFolder(let path): "The folder \(path) cannot be made or used."
        case .notFound(let digest): "There is no file \(digest)."
        case .unreadable(let digest): "The file \(digest) cannot be read."
        case .damaged(let digest): "The file \(digest) is damaged: it is not what was put there."
        case .tooLarge(let limit): "A file may have \(limit) bytes."
        case .unwritable(let errno): "A file cannot be written: \(String(cString: strerror(errno)))."
        case .closed: "The file was kept or discarded already."
        }
    }
}
