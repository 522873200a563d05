/// What an organisation said of itself when it applied, looked through for what belongs to one thing it is asked for now.
package struct OwnWords: Sendable {
    private static let longest = 400
    /// Words with the same beginning are taken for the same word.
    private static let stem = 5

    /// What it promised to bring.
    package let promises: String
    /// What it is willing to share.
    package let sharing: String

    package init(promises: String, sharing: String = "") {
        self.promises = promises
        self.sharing = sharing
    }

    /// The sentence nearest to it; nothing where no word is the same.
    package func quote(for kind: Expectation.Kind, _ asked: String) -> String {
        if kind == .openness, !sharing.isEmpty { return String(sharing.prefix(Self.longest)) }
        let wanted = Self.stems(asked)
        let sentences = Self.sentences(promises).map { (text: $0, common: Self.stems($0).intersection(wanted).count) }
        let best = sentences.max { $0.common < $1.common }
        return best.map { $0.common == 0 ? "" : String($0.text.prefix(Self.longest)) } ?? ""
    }

    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = [""]
        for character in text {
            sentences[sentences.count - 1].append(character)
            if ".!?;\n".contains(character) { sentences.append("") }
        }
        return sentences.map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }.map { text in
            String(text.reversed().drop(while: \.isWhitespace).reversed())
        }
    }

    private static func stems(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter }.filter { $0.count >= stem - 1 }.map { String($0.prefix(stem)) })
    }
}
