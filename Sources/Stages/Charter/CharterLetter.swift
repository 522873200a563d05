import Domain
import Words

/// Tells those of a network that a version of its charter is published, and what changed.
struct CharterLetter: Letter {
    let network: String
    let version: Int
    let changed: [CharterSection]

    var subject: Phrase {
        version == 1 ? say("\(network): the charter is published") : say("\(network): the charter has changed")
    }

    var paragraphs: [Phrase] {
        let call = say("Read it and accept what is new to you:\n\(Self.linkMark)")
        if version == 1 {
            return [
                say(
                    "The charter of \(network) is published. It says what the network is for, what it asks and how it ends."
                ),
                call,
            ]
        }
        return [say("The charter of \(network) has a new version. What changed:")]
            + changed.map { .listed($0.label) } + [call]
    }
}
