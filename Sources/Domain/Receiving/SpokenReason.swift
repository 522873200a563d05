/// What somebody says, and why they say it: parted where “because” or “parce que” stands.
package struct SpokenReason: Sendable, Hashable {
    package let text: String
    /// All of it, where no reason is named.
    package let reason: String

    package init(_ words: String) {
        let parts = words.split(
            separator: /(?i)[\s,;.(]+(?:because|parce qu[e'’]|car\b)\s*/, maxSplits: 1, omittingEmptySubsequences: false
        )
        text = String(parts[0]).trimmingSigns
        reason = parts.count > 1 ? String(parts[1]).trimmingSigns : words.trimmingSigns
    }
}
