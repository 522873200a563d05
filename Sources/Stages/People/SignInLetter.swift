import Domain

/// Carries the link that signs in.
struct SignInLetter: Letter {
    var subject: Phrase { say("Your link to sign in") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say("Somebody, most likely you, asked to sign in to Roundtable with this address."),
            say("Open this address and press the button on it:\n\(link)"),
            say("It is good once, for an hour. If you did not ask for it, do nothing."),
        ]
    }
}
