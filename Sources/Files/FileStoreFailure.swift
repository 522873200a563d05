/// Why a file could not be kept or had.
package enum FileStoreFailure: Error, Equatable {
    case unusableFolder(String)
    case notFound(String)
    case unreadable(String)
    /// What lies under the name is not what was put there.
    case damaged(String)
    case tooLarge(limit: Int)
    case unwritable(errno: Int32)
    /// The incoming file was already kept or discarded.
    case closed
}
