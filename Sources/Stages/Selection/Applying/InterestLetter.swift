import Domain
import Words

/// Answers an expression of interest: with the request for a full proposal, or with a no and its reason.
struct InterestLetter: Letter {
    let network: String
    let organisation: String
    /// Until when the full proposal comes; nothing where none is asked for.
    let proposals: ZonedMoment?
    let reason: String
    /// The last of the network's chain of events when it was answered.
    let digest: String

    var subject: Phrase {
        proposals == nil
            ? say("Your expression of interest in \(network)") : say("We ask for your full proposal to \(network)")
    }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        guard let proposals else {
            return [
                say(
                    "We have read the expression of interest of \(organisation), and do not ask for a full proposal this time."
                ),
                say("The reason given: \(reason)"), say("Here you see it again:\n\(link)"),
                .chainDigest(digest),
            ]
        }
        return [
            say("We have read the expression of interest of \(organisation) and would like to read more."),
            say("The reason given: \(reason)"),
            say("Write the full proposal here and send it until \(proposals):\n\(link)"),
        ]
    }
}
