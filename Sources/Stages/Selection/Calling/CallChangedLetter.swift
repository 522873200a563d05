import Domain
import Words

/// Tells whoever has a draft what is different in the call, and why.
struct CallChangedLetter: Letter {
    let network: String
    let reason: String
    let changes: [Phrase]

    var subject: Phrase { say("The call of \(network) has changed") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say(
                "You have a draft of an application to \(network). The call has changed since. The reason given: \(reason)"
            )
        ]
            + changes + [say("Your draft is kept. Look through it here before you send it:\n\(link)")]
    }
}
