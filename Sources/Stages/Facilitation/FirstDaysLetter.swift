import Domain

/// Tells whoever has taken a seat what the first thirty days are for; a reply does all three.
struct FirstDaysLetter: Letter {
    let network: String

    var subject: Phrase { say("Your first thirty days in \(network)") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say(
                "You sit at the table of \(network) now. Three things open the door to the others, in your first thirty days:"
            ),
            say("1. Introduce yourself: who you are and what you work on."),
            say("2. Make one offer: something you can give the others."),
            say("3. Ask one question: something you need help with."),
            say("Each becomes a conversation that everybody in the network can answer:\n\(link)"),
        ]
    }
}
