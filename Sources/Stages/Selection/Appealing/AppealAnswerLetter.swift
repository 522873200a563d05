import Domain
import Words

/// Tells an applicant what came of the appeal, and why.
struct AppealAnswerLetter: Letter {
    let network: String
    let outcome: Appealing.Outcome
    let reason: String
    let digest: String

    var subject: Phrase { say("The answer to your appeal to \(network)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say(
                "Your application to \(network) has been read again, by somebody who had no part in the first decision."
            ),
            sentence, say("The reason given: \(reason)"), say("Here you see it again:\n\(link)"),
            .chainDigest(digest),
        ]
    }

    private var sentence: Phrase {
        switch outcome {
        case .upheld: say("The decision stands.")
        case .reserve: say("The decision is changed: you are in reserve. If a seat becomes free, we write to you.")
        case .invite:
            say("The decision is changed: you are invited to take a seat. The invitation comes in a letter of its own.")
        }
    }
}
