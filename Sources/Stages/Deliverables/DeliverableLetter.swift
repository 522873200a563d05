import Domain
import Words

/// Tells somebody that a deliverable waits for them, or has gone a step further. What reviewers found stands on the page only.
struct DeliverableLetter: Letter {
    enum News: Sendable {
        case toReview, reviewed, toSign, signedOff, released

        /// What a reply to it does.
        var asks: ReplyAction? {
            switch self {
            case .toReview: .reviewDraft
            case .toSign: .signOff
            case .signedOff: .releaseDeliverable
            case .reviewed, .released: nil
            }
        }
    }

    let news: News
    let by: String
    let title: String
    let network: String
    let page: String
    /// The draft, where it is to be read.
    var draft = ""

    private static let mostLetters = 20_000

    var isNews: Bool { news == .released }

    var subject: Phrase {
        switch news {
        case .toReview: say("\(network): please review “\(title)”")
        case .reviewed: say("\(network): “\(title)” has been reviewed")
        case .toSign: say("\(network): please sign “\(title)” off")
        case .signedOff: say("\(network): “\(title)” can be released")
        case .released: say("\(network): “\(title)” is released")
        }
    }

    var paragraphs: [Phrase] {
        let text = String(draft.prefix(Self.mostLetters))
        let shown = text.count < draft.count ? [Phrase.verbatim(text), say("It goes on there.")] : [.verbatim(text)]
        return [sentence] + (text.isEmpty ? [] : shown) + [say("You find it here:\n\(page)")]
    }

    var gist: Gist { Gist(.verbatim(title), [sentence], at: page) }

    private var sentence: Phrase {
        switch news {
        case .toReview: say("\(by) asks you to read “\(title)” and to say whether it is ready.")
        case .reviewed: say("\(by) has reviewed “\(title)”, which you own.")
        case .toSign: say("\(by) has read “\(title)” and finds it ready. Every member organisation signs it off now.")
        case .signedOff: say("Every member organisation has signed “\(title)” off. A convener can release it now.")
        case .released:
            say(
                "\(by) has released “\(title)”. It stands in the public library. If it changes something in your own grant, tell the others."
            )
        }
    }
}
