import Domain
import Words

/// Tells an applicant that the application, or the full proposal, has arrived.
struct ReceiptLetter: Letter {
    let network: String
    let organisation: String
    let deadline: ZonedMoment
    let step: CallStep

    var subject: Phrase {
        step == .interest
            ? say("We have received your application to \(network)")
            : say("We have received your full proposal to \(network)")
    }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            step == .interest
                ? say("The application of \(organisation) has arrived. It stands as you sent it.")
                : say("The full proposal of \(organisation) has arrived. It stands as you sent it."),
            say(
                "The call is open until \(deadline). Then every application is read by the same rubric, the one in the call."
            ),
            say("Here you see how it stands, and may withdraw it:\n\(link)"),
        ]
    }
}
