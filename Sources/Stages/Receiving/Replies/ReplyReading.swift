import Domain

/// The words of a reply, as the stages read them.
struct ReplyText: Sendable {
    /// What the letter is about by its subject, without “Re:”.
    let title: String
    let text: String
    /// The names of the files that came along.
    let files: [String]

    /// The text, or the names of files where there is none.
    var words: String { text.isEmpty ? files.joined(separator: ", ") : text }

    func saying(_ text: String) -> ReplyText { ReplyText(title: title, text: text, files: []) }
}

/// What a stage reads in a reply: what it does, and what has to be asked back.
struct ReplyReading: Sendable {
    var acts: [MailedAct]
    /// What was not understood, and what to reply instead.
    var asks: [Phrase]

    init(_ acts: [MailedAct] = [], asks: [Phrase] = []) {
        self.acts = acts
        self.asks = asks
    }

    static func act(_ act: MailedAct) -> ReplyReading { ReplyReading([act]) }
    static func ask(_ phrases: Phrase...) -> ReplyReading { ReplyReading(asks: phrases) }

    /// An answer that can be read in two ways: what was understood, and what to reply instead.
    static func doubt(_ word: SpokenWord, _ phrases: Phrase...) -> ReplyReading {
        let said = String(word.rest.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(120))
        let doubt = say(
            "You gave an answer and added “\(said)”. That can be read in two ways, so nothing is changed by it.")
        return ReplyReading(asks: [doubt] + phrases)
    }

    static func + (left: ReplyReading, right: ReplyReading) -> ReplyReading {
        ReplyReading(left.acts + right.acts, asks: left.asks + right.asks)
    }
}
