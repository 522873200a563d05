/// What somebody looks for: all of the words, in any order; a longer word also finds those that begin with it.
package struct SearchQuestion: Sendable, Hashable {
    /// A word in ``SearchWords``' spelling.
    package struct Wanted: Sendable, Hashable {
        package let key: String
        package let isBeginning: Bool
    }

    package let wanted: [Wanted]

    /// More words than anybody means are left out.
    private static let most = 12

    package init(_ text: String) {
        var seen: Set<String> = []
        wanted = SearchWords.of(String(text.prefix(400))).map(\.key).filter { seen.insert($0).inserted }.prefix(
            Self.most
        )
        // The letter every key begins with, and three of its own.
        .map { Wanted(key: $0, isBeginning: $0.count >= 4) }
    }

    package var isEmpty: Bool { wanted.isEmpty }

    package func finds(_ key: String) -> Bool {
        wanted.contains { $0.isBeginning ? key.hasPrefix($0.key) : key == $0.key }
    }
}
