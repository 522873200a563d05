import Domain
import Web
import Words

/// An owner writes the next version of a deliverable's text. Two who write at once: the second is told, and loses nothing.
package struct WriteVersion: DoorAction {
    let deliverable: ID<Deliverable>
    let text: String
    let note: String
    /// The version the writer began from.
    let begun: Int

    package init(_ text: String, of deliverable: ID<Deliverable>, note: String, begun: Int) {
        self.deliverable = deliverable
        self.text = text
        self.note = note
        self.begun = begun
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(path.id("deliverable"))
        let title = facts.title
        return Form(
            say("Write “\(title)”"), posts: Address(.deliverableText, path.network, facts.id), once: scene.newID(),
            button: say("Keep as a new version"),
            lede: say(
                "Every version is kept. Reviews and sign-offs belong to the version they were given to; a new one needs its own sign-offs."
            ),
            audience: try store.audience(),
            verdict: try store.producing().verdictOnWriting(try store.deliverable(facts), by: scene.actor),
            values: ["text": try store.text(of: facts.id, version: facts.version), "begun": String(facts.version)],
            fields: [
                Field(
                    "text", say("Text"), .text,
                    help: say("Markdown: # for headings, - for lists, **strong**, [a link](https://example.org)."),
                    limit: 100_000),
                Field("note", say("What changed"), help: say("One line for the history."), required: false, limit: 200),
                Field("begun", say("Version begun from"), .hidden, limit: 20),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(
            answers.text("text"), of: try path.id("deliverable"), note: answers.text("note"),
            begun: answers.number("begun") ?? 0)
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(deliverable)
        try store.producing().verdictOnWriting(try store.deliverable(facts), by: scene.actor).orThrow()
        let standing = try store.text(of: deliverable, version: facts.version)
        if begun != facts.version {
            throw Overtaken([Overtaken.Text("text", standing: [standing])], mark: "begun", now: String(facts.version))
        }
        if text == standing {
            throw Refusal("nothingChanged", say("Nothing has changed since the last version."))
        }
        try store.write(text, note: note, asVersion: facts.version + 1, of: deliverable)
        return Event(.deliverableWritten, deliverable, ["version": .number(facts.version + 1)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.deliverable, path.network, ID<Deliverable>(rawValue: event.subject))
    }
}
