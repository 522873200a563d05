import Domain
import Words

/// Tells an applicant that the application has arrived.
struct ReceiptLetter: Letter {
    let network: String
    let organisation: String
    let deadline: Day

    var subject: Phrase { say("We have received your application to \(network)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say("The application of \(organisation) has arrived. It stands as you sent it."),
            say(
                "The call is open until \(deadline). Then every application is read by the same rubric, the one in the call."
            ),
            say("Here you see how it stands, and may withdraw it:\n\(link)"),
        ]
    }
}
