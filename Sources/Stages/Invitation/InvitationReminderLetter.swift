import Domain

/// Reminds whoever is invited that the letter waits for an answer, and until when.
struct InvitationReminderLetter: Letter {
    let network: String
    let organisation: String
    let replyBy: Day
    let open: Int
    let days: Int

    var subject: Phrase { say("\(network) waits for the answer of \(organisation)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say(
                "\(organisation) is invited to take a seat in \(network). Please answer by \(replyBy); then the seat goes to somebody else."
            ),
            open > 0
                ? say("Items without an answer: \(open)")
                : say("Every item has an answer; what is missing is your signature."),
            say("Open this address to read the letter with the charter and to answer:\n\(link)"),
            say("The address is good once, for \(days) days. Afterwards you can sign in with your e-mail address."),
        ]
    }
}
