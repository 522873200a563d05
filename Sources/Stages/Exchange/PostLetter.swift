import Domain
import Words

/// Tells that somebody began a conversation or answered in one.
struct PostLetter: Letter {
    let name: String
    let thread: String
    let network: String
    let text: String
    let isFirst: Bool
    let address: String

    var isNews: Bool { true }
    var author: String? { name }

    var subject: Phrase { say("\(network): \(thread)", context: "subject of a letter") }

    var paragraphs: [Phrase] {
        [
            isFirst
                ? say("\(name) began a conversation in \(network): “\(thread)”")
                : say("\(name) wrote in “\(thread)” (\(network)):"),
            .verbatim(text), say("Read on and answer here:\n\(address)"),
        ]
    }

    var gist: Gist {
        Gist(.verbatim(thread), [.verbatim(text)], by: say("\(name) wrote:", context: "digest"), at: address)
    }
}
