/// The shape of an address, such as `networks/:network/goals/:goal`. Routes are made from it and addresses, too,
/// so that the two cannot disagree.
package struct Place: Sendable, Hashable, ExpressibleByStringLiteral {
    package let pattern: String

    package init(stringLiteral pattern: String) {
        self.pattern = pattern
    }

    /// `network` and `goal` in `networks/:network/goals/:goal`.
    package var names: [Substring] {
        pattern.split(separator: "/").filter { $0.hasPrefix(":") }.map { $0.dropFirst() }
    }

    /// Whether it belongs to one network.
    package var isOfNetwork: Bool { pattern.hasPrefix("networks/:network") }
}
