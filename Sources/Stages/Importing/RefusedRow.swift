import Domain

/// A row that was not taken: where it stands, and why.
package struct RefusedRow: Sendable, Equatable {
    package let file: String
    package let line: Int
    package let reason: Phrase

    package init(_ file: String, _ line: Int, _ reason: Phrase) {
        self.file = file
        self.line = line
        self.reason = reason
    }
}
