/// A file that is safely in the store: what to remember of it.
package struct StoredFile: Sendable, Hashable, Codable {
    /// SHA-256 in hexadecimal; the name under which the store gives it back.
    package let digest: String
    package let size: Int

    package init(digest: String, size: Int) {
        self.digest = digest
        self.size = size
    }
}
