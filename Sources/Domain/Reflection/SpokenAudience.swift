/// For whom a journal entry is, said in its first line: “for: network”, “pour : moi”.
package struct SpokenAudience: Sendable, Hashable {
    package let audience: JournalEntry.Audience?
    /// The entry without that line.
    package let text: String

    package init(_ entry: String) {
        let lines = entry.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard let match = lines[0].wholeMatch(of: /(?i)\s*(?:for|pour)\s*:\s*(.{2,40}?)[\s.:]*/),
            let audience = Self.audience(match.1.lowercased())
        else {
            (self.audience, text) = (nil, entry)
            return
        }
        self.audience = audience
        text = lines.count > 1 ? String(lines[1]).trimmingSigns : ""
    }

    private static func audience(_ words: String) -> JournalEntry.Audience? {
        let names: [(JournalEntry.Audience, [String])] = [
            (.network, ["network", "everybody", "all", "réseau", "tous", "toutes"]),
            (.sponsor, ["sponsor", "donor", "bailleur"]),
            (.facilitator, ["facilitator", "facilitateur", "facilitatrice", "animation", "animateur", "animatrice"]),
            (.author, ["me", "myself", "moi"]),
        ]
        let words = Set(words.split { !$0.isLetter }.map(String.init))
        return names.first { !words.isDisjoint(with: $0.1) }?.0
    }
}
