/// One line of a letter's text with what is known of it before anything is decided.
struct LetterLine: Sendable {
    /// What the markup of an HTML letter says of a line.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// Its writer's program calls it a signature.
        static let signature = Traits(rawValue: 1)
        /// Its writer's program calls it the line that introduces a quote.
        static let attribution = Traits(rawValue: 2)
        /// From here on everything is the letter that is answered, without a mark on each line.
        static let answered = Traits(rawValue: 4)
    }

    /// The line as it is handed on.
    let raw: String
    /// How many times it is quoted; 0 is what the writer wrote.
    let depth: Int
    let traits: Traits
    /// The words without quote marks, invisible letters and doubled spaces; cut where it is too long to be of interest.
    let words: String

    init(raw: String, depth: Int, content: Substring, traits: Traits = []) {
        self.raw = raw
        self.depth = depth
        self.traits = traits
        words = LineWords.plain(content)
    }

    var isBlank: Bool { words.isEmpty }
    /// Marked as quoted by a name, “Ana> …”, as some editors do; programs prompt in the same way, so it proves little.
    var isSupercited: Bool {
        let name = words.utf8.prefix { $0.isLetter }
        return (1...20).contains(name.count) && words.utf8.dropFirst(name.count).first == UInt8(ascii: ">")
    }
    var isOwn: Bool { depth == 0 && !isBlank }
}
