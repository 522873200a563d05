import Domain
import Words

/// Asks somebody to read an application again.
struct SecondReaderLetter: Letter {
    let network: String

    var subject: Phrase { say("An appeal of \(network) waits for your second read") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say("An applicant of \(network) asks to have a decision read again, and you are named to do it."),
            say("Declare first whether you have a conflict of interest; then the application opens:\n\(link)"),
        ]
    }
}
