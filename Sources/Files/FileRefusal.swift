/// Why a file is not taken.
package enum FileRefusal: Error, Hashable, Sendable {
    case empty
    /// Its name has no ending, so nobody could open it.
    case noEnding
    /// Files of this ending are not taken.
    case notTaken(ending: String)
    /// It says it is one thing and begins like another.
    case notWhatItSays(FileType)
}
