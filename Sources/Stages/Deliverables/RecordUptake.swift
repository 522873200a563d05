import Domain
import Web
import Words

/// A member tells what a released deliverable changes in their own grant.
package struct RecordUptake: DoorAction {
    let deliverable: ID<Deliverable>
    let grant: String
    let text: String

    package init(of deliverable: ID<Deliverable>, in grant: String, _ text: String) {
        self.deliverable = deliverable
        self.grant = grant
        self.text = text
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(path.id("deliverable"))
        return Form(
            say("What this changes in my own grant"), posts: Address(.newUptake, path.network, facts.id),
            once: scene.newID(),
            button: say("Keep it"), lede: .verbatim(facts.title),
            audience: say(
                "Everybody with a place in the network reads it, the sponsor too. It is not in the public library."),
            verdict: try store.producing().verdictOnUptake(of: try store.deliverable(facts), by: scene.actor),
            fields: [
                Field("grant", say("Which grant"), help: say("Its name or number, as its donor knows it."), limit: 200),
                Field(
                    "text", say("What changes"), .text,
                    help: say("What you do differently from now on, or what you have changed already."), limit: 5000),
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(of: try path.id("deliverable"), in: answers.text("grant"), answers.text("text"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(deliverable)
        try store.producing().verdictOnUptake(of: try store.deliverable(facts), by: scene.actor).orThrow()
        let uptake: ID<Uptake> = scene.newID()
        try store.record(uptake, of: deliverable, grant: grant, text: text, by: try scene.member().person)
        return Event(.uptakeRecorded, uptake, ["deliverable": .id(deliverable)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        (try? path.id("deliverable", Deliverable.self)).map { Address(.deliverable, path.network, $0).at("uptake") }
            ?? Address(.deliverables, path.network)
    }
}
