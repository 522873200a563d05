/// One line of the head of a letter that arrived, decoded; the name stands as its sender wrote it.
package struct IncomingHeader: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension [IncomingHeader] {
    /// The first value under this name, whatever its case.
    package func first(_ name: String) -> String? {
        let name = name.lowercased()
        return first { $0.name.lowercased() == name }?.value
    }

    /// All values under this name, the topmost first.
    package func all(_ name: String) -> [String] {
        let name = name.lowercased()
        return filter { $0.name.lowercased() == name }.map(\.value)
    }
}
