import Domain
import Words

/// Tells what came of a conversation.
struct OutcomeLetter: Letter {
    let name: String
    let thread: String
    let network: String
    let outcome: String
    let address: String

    var isNews: Bool { true }
    var author: String? { name }

    var subject: Phrase { say("\(network): the outcome of “\(thread)”") }

    var paragraphs: [Phrase] {
        [
            say("\(name) closed the conversation “\(thread)” with this outcome:"), .verbatim(outcome),
            say("The whole conversation stands here:\n\(address)"),
        ]
    }

    var gist: Gist {
        Gist(
            .verbatim(thread), [.verbatim(outcome)], by: say("\(name) closed it with this outcome:", context: "digest"),
            at: address)
    }
}
