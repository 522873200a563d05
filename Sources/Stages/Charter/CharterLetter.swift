import Domain
import Words

/// Tells those of a network that a version of its charter is published, and what changed.
struct CharterLetter: Letter {
    let network: String
    let version: Int
    /// What is new, with its text.
    let changed: [(section: CharterSection, text: String)]

    var subject: Phrase {
        version == 1 ? say("\(network): the charter is published") : say("\(network): the charter has changed")
    }

    var paragraphs: [Phrase] {
        let call = say("Read it and accept what is new to you:\n\(Self.linkMark)")
        if version == 1 {
            return [
                say(
                    "The charter of \(network) is published. It says what the network is for, what it asks and how it ends."
                )
            ] + texts + [call]
        }
        return [say("The charter of \(network) has a new version. What changed:")]
            + texts + [call]
    }

    private var texts: [Phrase] {
        changed.map { section, text in
            let label = section.label
            return text.isEmpty ? .listed(label) : say("• \(label):\n\(text)", context: "section of the charter")
        }
    }
}
