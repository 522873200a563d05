import Domain

/// Tells everybody that the network is closing, and asks what may become of their name and words.
struct ClosingLetter: Letter {
    let network: String
    let reason: Phrase

    var subject: Phrase { say("\(network) is closing: what may become of your name and words?") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say("The closing of \(network) has begun:"),
            reason,
            say("An archive will be made. Choose here whether it may name you and hold what you wrote:\n\(link)"),
        ] + Consent.allCases.map { .listed($0.label) } + [
            say("If you choose nothing, neither your name nor what you wrote is published.")
        ]
    }
}
