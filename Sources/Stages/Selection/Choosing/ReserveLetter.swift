import Domain
import Words

/// Tells an applicant in reserve that a seat became free and is theirs.
struct ReserveLetter: Letter {
    let network: String
    let organisation: String
    let reason: String

    var subject: Phrase { say("A seat in \(network) is free for you") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say(
                "You were in reserve. A seat became free, and \(organisation) is invited to take it. The invitation, with everything that is expected, comes in a letter of its own."
            ), say("The reason given: \(reason)"), say("Here you see it again:\n\(link)"),
        ]
    }
}
