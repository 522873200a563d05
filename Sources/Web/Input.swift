/// What came in through a door, before anything is known to be right: from a form, from JSON, from the command line.
package struct Input: Sendable {
    package var values: [String: [String]]
    package var files: [String: [UploadedFile]]
    /// Files that were not taken, by their field; everything else that came along is here.
    package var problems: [Form.Problem] = []
    /// What each value was, where the door tells: JSON does, a form knows only texts.
    package let kinds: [String: Kind]

    /// What a value of JSON may be.
    package enum Kind: Sendable {
        case nothing, text, number, truth
        /// A list of plain values.
        case list
        /// An object, or lists in lists.
        case other
    }

    package init(
        values: [String: [String]] = [:], files: [String: [UploadedFile]] = [:], kinds: [String: Kind] = [:]
    ) {
        self.values = values
        self.files = files
        self.kinds = kinds
    }

    package func first(_ name: String) -> String? { values[name]?.first }
}

/// A file that has been put in place already; what refers to it may still be refused.
package struct UploadedFile: Sendable, Hashable, Codable {
    package let name: String
    package let type: String
    package let digest: String
    package let size: Int

    package init(name: String, type: String, digest: String, size: Int) {
        self.name = name
        self.type = type
        self.digest = digest
        self.size = size
    }
}
