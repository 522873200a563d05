/// The words of a text one after the other, in small letters, hyphens taken for spaces and all apostrophes alike.
struct SpokenTokens {
    struct Token {
        let word: String
        let range: Range<String.Index>
    }

    let text: String
    private(set) var all: [Token] = []

    init(_ text: String) {
        self.text = text
        var start: String.Index?
        for index in text.indices {
            if Self.belongs(text[index]) {
                start = start ?? index
            } else if let begin = start {
                add(begin..<index)
                start = nil
            }
        }
        if let begin = start { add(begin..<text.endIndex) }
    }

    var words: [String] { all.map(\.word) }

    private mutating func add(_ range: Range<String.Index>) {
        let word = text[range].lowercased().replacing("’", with: "'")
        if word != "'" { all.append(Token(word: word, range: range)) }
    }

    private static func belongs(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "'" || character == "’"
    }
}

extension [[String]] {
    /// The longest of these sayings with which the words begin.
    func longest(at words: some Collection<String>) -> [String]? { first { words.starts(with: $0) } }

    /// Each a list of words, the longest first.
    static func sayings(_ texts: [String]) -> [[String]] {
        texts.map { SpokenTokens($0).words }.sorted { $0.count > $1.count }
    }
}
