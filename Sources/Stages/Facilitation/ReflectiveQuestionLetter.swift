import Domain

/// Tells somebody that the facilitator asks them a question.
struct ReflectiveQuestionLetter: Letter {
    let network: String
    let question: String

    var subject: Phrase { say("\(network): a question to think about") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say("The facilitator of \(network) asks you:"), .verbatim(question),
            say("Answer here; afterwards you see what the others answered:\n\(link)"),
        ]
    }
}
