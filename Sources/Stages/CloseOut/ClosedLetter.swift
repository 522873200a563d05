import Domain

/// Says goodbye, and hands out the last digest, so that a rewritten history would show.
struct ClosedLetter: Letter {
    let network: String
    let thanks: String
    let digest: String

    var subject: Phrase { say("\(network) is closed") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say("\(network) is closed. Everything in it can still be read:\n\(link)"),
            .verbatim(thanks),
            say(
                "The last digest of its history is below. Keep this letter: with it anybody can see whether the history was changed later."
            ),
            .verbatim(digest),
        ]
    }
}
