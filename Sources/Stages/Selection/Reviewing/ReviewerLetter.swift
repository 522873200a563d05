import Domain
import Words

/// Asks a reviewer to read and score a candidate.
struct ReviewerLetter: Letter {
    let network: String

    var subject: Phrase { say("A candidate of \(network) waits for your review") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        return [
            say("A convener of \(network) asks you to read and score a candidate."),
            say("Declare first whether you have a conflict of interest; then the dossier opens:\n\(link)"),
        ]
    }
}
