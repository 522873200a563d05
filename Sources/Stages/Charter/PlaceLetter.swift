import Domain
import Words

/// Tells somebody that they have a place in a network, and which.
struct PlaceLetter: Letter {
    let network: String
    let topic: String
    let roles: [Role]

    var subject: Phrase { say("You have a place in \(network)") }

    var paragraphs: [Phrase] {
        [say("You have been given a place in the network \(network), with these roles:")]
            + roles.map { .listed($0.label) } + [
                say("It is about: \(topic)"),
                say("Its charter, its people and what happens in it stand here:\n\(Self.linkMark)"),
            ]
    }
}
