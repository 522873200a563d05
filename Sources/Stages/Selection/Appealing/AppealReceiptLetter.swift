import Domain
import Words

/// Tells an applicant that the appeal has arrived, and what happens with it.
struct AppealReceiptLetter: Letter {
    let network: String
    let digest: String

    var subject: Phrase { say("Your appeal to \(network) has arrived") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say(
                "Your appeal has arrived. Somebody who has not read your application before, and has no tie to you, reads it again."
            ),
            say("You hear the answer by mail. Here you see how it stands:\n\(link)"), .chainDigest(digest),
        ]
    }
}
