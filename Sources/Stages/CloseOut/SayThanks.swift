import Domain
import Web
import Words

/// A convener or the facilitator thanks those who took part. The text stands on the closing page and opens the archive.
package struct SayThanks: DoorAction {
    let thanks: String

    package init(_ thanks: String) {
        self.thanks = thanks
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let closeOut = CloseOutStore(scene)
        return Form(
            say("Say thanks"), posts: Address(.thanks, path.network), once: scene.newID(),
            button: say("Keep the thanks"),
            lede: say("People gave hours they did not have. Say what you saw them give."),
            audience: say(
                "Everybody in the network reads it. It opens the archive; names that were not released are left out there."
            ),
            verdict: try closeOut.closingNow().verdictOnWorking(by: scene.actor),
            values: ["thanks": try closeOut.closingRow()?.thanks ?? ""], replaces: true,
            fields: [Field("thanks", say("Thanks"), .text, limit: 8000)])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(answers.text("thanks"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnWorking(by: scene.actor).orThrow()
        try closeOut.say(thanks: thanks)
        return Event(.thanksSaid, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}
