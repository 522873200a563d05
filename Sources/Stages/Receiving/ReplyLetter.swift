import Domain
import Words

/// Answers somebody's letter where something has to be said: what was understood, what was not, and what to do.
struct ReplyLetter: Letter {
    let title: String
    let says: [Phrase]
    /// What they wrote, or its beginning.
    let text: String

    private static let mostLetters = 600
    /// What nobody else reads comes back as a whole.
    private static let mostPrivateLetters = 20_000

    var subject: Phrase { say("Re: \(title)", context: "subject of a letter") }

    var paragraphs: [Phrase] {
        let quote = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "> \($0)" }.joined(separator: "\n")
        return says + (text.isEmpty ? [] : [say("You wrote:"), .verbatim(quote)])
    }

    /// Whether another reply can still mend something.
    let takesReply: Bool

    /// What is to be said of a letter; nothing where it simply did what it asked for.
    ///
    /// - Parameter refusals: for each thing it was to do why it could not, or nothing.
    init?(to letter: ArrivedLetter, _ deed: LetterDeed, _ refusals: [Refusal?], _ files: LetterFiles) {
        let says =
            Self.outcome(deed, refusals) + (deed.route.reason == nil ? Self.missing(files) : [])
            + Self.idle(files, deed, refusals)
        if says.isEmpty { return nil }
        takesReply = deed.takesReply
        title = letter.title
        self.says = says
        text = String(letter.text.prefix(deed.isPrivate ? Self.mostPrivateLetters : Self.mostLetters))
    }

    private static var keptForNobody: Phrase {
        say("Nothing of it is lost: it is kept as it came, and nobody else reads it.")
    }

    private static func missing(_ files: LetterFiles) -> [Phrase] {
        if files.refused.isEmpty { return [] }
        return [say("Your text stands there. These files could not be taken:")] + files.refused.map(Phrase.listed)
    }

    /// Files for which there was no place in what the letter does; nobody should think that they arrived there.
    private static func idle(_ files: LetterFiles, _ deed: LetterDeed, _ refusals: [Refusal?]) -> [Phrase] {
        let isPost = deed.route.matter?.action.isPost ?? true
        let hasPlace = deed.placeOfFiles.map { $0 < refusals.count && refusals[$0] == nil } ?? false
        // A post that could not be made waits together with its files.
        if files.taken.isEmpty || hasPlace || isPost { return [] }
        let names = files.taken.map { Phrase.listed(.verbatim($0.name)) }
        return [say("These files did not go along, since there is no place for them in what you answered:")] + names + [
            say(
                "They are kept with your letter. To share them with everybody who takes part, reply to a letter about a conversation, or put them in on the site."
            )
        ]
    }

    private static func outcome(_ deed: LetterDeed, _ refusals: [Refusal?]) -> [Phrase] {
        switch deed.route.reason {
        case nil:
            let done = zip(deed.acts, refusals).filter { $1 == nil }.compactMap(\.0.echo)
            let not = zip(deed.acts, refusals).flatMap { act, refusal in
                refusal.map { [act.echo, $0.reason].compactMap(\.self) } ?? []
            }
            return (done.isEmpty ? [] : [say("This is what was understood of your letter and done:")])
                + done.map(Phrase.listed) + (not.isEmpty ? [] : [say("This could not be done:")])
                + not.map(Phrase.listed)
                + deed.asks
        case .unclear:
            return deed.asks
                + [deed.isPrivate ? Self.keptForNobody : say("The facilitator can read what you wrote.")]
        case .refused, .closedNetwork, .expired, .empty, .tooLong:
            let reason = deed.refusal ?? refusals.compactMap(\.self).first?.reason ?? deed.route.reason?.sentence ?? ""
            return [
                say("Your letter arrived, but it could not do what it asks for."), reason,
                deed.isPrivate ? Self.keptForNobody : say("Nothing of it is lost: it is kept as it came."),
            ] + (deed.takesReply ? [say("To send it again, reply to this letter.")] : [])
        default: return []
        }
    }
}
