import Domain
import Web
import Words

/// A convener begins to close the network and says why now. Everybody is asked what may become of their name and words.
package struct BeginClosing: DoorAction {
    let reason: String

    package init(because reason: String) {
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Begin to close the network"), posts: Address(.beginClosing, path.network), once: scene.newID(),
            button: say("Begin closing"),
            lede: say(
                "Closing collects what is unfinished: deliverables, lessons, consents, thanks, and who keeps what. There is no way back to the active stage."
            ),
            audience: say("Everybody in the network reads the reason and gets a letter."),
            verdict: try CloseOutStore(scene).closingNow().verdictOnBeginning(by: scene.actor),
            fields: [
                Field(
                    "reason", say("Why now"), .text,
                    help: say("The end date has come, the questions are answered, the money ends: say it plainly."),
                    limit: 2000)
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnBeginning(by: scene.actor).orThrow()
        try closeOut.begin(because: reason)
        try CharterStore(scene).enter(.closing)
        return Event(.closingBegun, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}
