import Domain
import Web
import Words

/// A convener closes the network for good: from now on it can be read, and nothing in it changes any more.
package struct CloseNetwork: DoorAction {
    /// The network's name, typed once more.
    let name: String

    package init(name: String) {
        self.name = name
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let name = try CharterStore(scene).facts().name
        return Form(
            say("Close the network"), posts: Address(.closeNetwork, path.network), once: scene.newID(),
            button: say("Close the network for good"),
            lede: say(
                "Nobody will be able to write, answer, sign or correct anything in it any more. Reading stays as it is; an archive can be made."
            ),
            audience: say("Everybody in the network gets a letter with the last digest of its history."),
            verdict: try CloseOutStore(scene).closing().verdictOnClosing(by: scene.actor),
            fields: [Field("name", say("To be sure, write its name: \(name)"), limit: 200)])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(name: answers.text("name"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closing().verdictOnClosing(by: scene.actor).orThrow()
        let known = try CharterStore(scene).facts().name
        if name.lowercased() != known.lowercased() {
            throw Answers.Invalid([Form.Problem("name", say("This network is called \(known)."))])
        }
        try closeOut.close()
        try CharterStore(scene).enter(.closed)
        return Event(.networkClosed, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}
