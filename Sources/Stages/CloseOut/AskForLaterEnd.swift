import Domain
import Web
import Words

/// A convener asks the sponsor to put off the end, and says why.
package struct AskForLaterEnd: DoorAction {
    let until: Day
    let reason: String

    package init(until: Day, because reason: String) {
        self.until = until
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Ask for a later end"), posts: Address(.askForLaterEnd, path.network), once: scene.newID(),
            button: say("Ask the sponsor"),
            lede: say("A network that never ends learns nothing new. Say what is worth more time, and how much."),
            audience: say("Everybody in the network reads it; the sponsor gets a letter and answers."),
            verdict: try CloseOutStore(scene).extending().verdictOnAsking(by: scene.actor),
            fields: [
                Field("until", say("New end"), .day),
                Field("reason", say("Why"), .text, limit: 2000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        guard let until = answers.day("until") else { throw Path.NotFound() }
        self.init(until: until, because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        let extending = try closeOut.extending()
        try extending.verdictOnAsking(by: scene.actor).orThrow()
        if let refusal = extending.verdict(on: until, today: scene.today).refusal {
            throw Answers.Invalid([Form.Problem("until", refusal.reason)])
        }
        let id: ID<Ending> = scene.newID()
        try closeOut.ask(for: until, because: reason, as: id)
        return Event(.laterEndAsked, id, ["until": .day(until)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.closing, path.network) }
}
