import Domain
import Markup

/// Asks somebody whether they keep a thing of the network when it is gone.
struct KeepingLetter: Letter {
    let network: String
    let keeper: CloseOutStore.KeeperRow

    var subject: Phrase { say("Will you keep something of \(network)?") }

    var paragraphs: [Phrase] {
        let link = Self.linkMark
        let resource = keeper.resource
        return [
            say("\(network) comes to its end, and you are asked to keep this, or to see that it is kept:"),
            say("\(resource): \(keeper.line)", context: "keeper"), say("Answer here:\n\(link)"),
        ]
    }
}
