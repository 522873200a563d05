import Domain
import Words

/// Answers somebody's letter where something has to be said: what was understood, what was not, and what to do.
struct ReplyLetter: Letter {
    let title: String
    let says: [Phrase]
    /// The beginning of what they wrote.
    let text: String

    private static let mostLetters = 600

    var subject: Phrase { say("Re: \(title)", context: "subject of a letter") }

    var paragraphs: [Phrase] {
        let quote = text.prefix(Self.mostLetters).split(separator: "\n", omittingEmptySubsequences: false)
            .map { "> \($0)" }.joined(separator: "\n")
        return says + (text.isEmpty ? [] : [say("You wrote:"), .verbatim(quote)])
    }

    /// What is to be said of a letter; nothing where it simply did what it asked for.
    init?(to letter: ArrivedLetter, _ deed: LetterDeed, _ files: LetterFiles) {
        let says = Self.outcome(deed) + (deed.route.reason == nil ? Self.missing(files) : [])
        if says.isEmpty { return nil }
        title = letter.title
        self.says = says
        text = letter.text
    }

    private static func missing(_ files: LetterFiles) -> [Phrase] {
        if files.refused.isEmpty { return [] }
        return [say("Your text stands there. These files could not be taken:")] + files.refused.map(Phrase.listed)
    }

    private static func outcome(_ deed: LetterDeed) -> [Phrase] {
        switch deed.route.reason {
        case nil:
            guard let spoken = deed.answer, !spoken.isPlain, let answer = spoken.answer?.label else { return [] }
            return [
                say("We understood your answer as: “\(answer)”. It is kept that way."),
                say("If you meant something else, reply yes, no or maybe."),
            ]
        case .unclear:
            return [
                say(
                    "We could not tell whether you come, so nothing is changed. Reply with one word: yes, no or maybe."),
                say("The facilitator can read what you wrote."),
            ]
        case .refused, .closedNetwork, .expired, .empty, .tooLong:
            let reason = deed.refusal ?? deed.route.reason?.sentence ?? ""
            return [
                say("Your letter arrived, but it could not do what it asks for."), reason,
                say("Nothing of it is lost: it is kept as it came."),
            ]
        default: return []
        }
    }
}
