import Domain
import Words

/// Carries the link to an application that was just begun.
struct ApplicationLinkLetter: Letter {
    let network: String

    var subject: Phrase { say("Your application to \(network)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say(
                "Somebody, most likely you, began an application to the learning network \(network) with this address."),
            say("Write it here, as often as you like:\n\(link)"),
            say(
                "Whoever has this address can change and send the application, so share it only with those who write with you."
            ),
        ]
    }
}
