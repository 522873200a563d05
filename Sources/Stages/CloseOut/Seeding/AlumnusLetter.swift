import Domain
import Words

/// Asks somebody of an earlier network whether they come along again.
struct AlumnusLetter: Letter {
    let network: String
    let topic: String
    let origin: String
    let part: AlumnusPart
    let asker: String
    let words: String

    var subject: Phrase { say("\(network) asks you, who were in \(origin)") }

    var paragraphs: [Phrase] {
        [
            say(
                "When \(origin) ended you agreed that the next network may ask you. It is called \(network), and it is about: \(topic)"
            ),
            asked,
        ] + (words.isEmpty ? [] : [say("\(asker) writes: \(words)")]) + [
            say("If you would rather not, tell \(asker); nothing is promised.")
        ]
    }

    private var asked: Phrase {
        let link = Self.linkMark
        return switch part {
        case .member: say("You are asked to take part as a member. The call stands here:\n\(link)")
        case .mentor: say("You are asked to be a mentor, who gives advice. Your place is here:\n\(link)")
        case .reviewer: say("You are asked to read candidates as a reviewer. Your place is here:\n\(link)")
        }
    }
}
