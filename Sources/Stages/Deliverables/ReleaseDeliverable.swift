import Domain
import Web
import Words

/// A convener releases what every member organisation has signed off: it stands in the public library from then on.
package struct ReleaseDeliverable: DoorAction {
    let deliverable: ID<Deliverable>
    let licence: String

    package init(_ deliverable: ID<Deliverable>, under licence: String) {
        self.deliverable = deliverable
        self.licence = licence
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = DeliverablesStore(scene)
        let charter = CharterStore(scene)
        let facts = try store.facts(path.id("deliverable"))
        let title = facts.title
        let licence = try charter.published(charter.latestVersion())[.licence] ?? ""
        return Form(
            say("Release “\(title)”"), posts: Address(.releaseDeliverable, path.network, facts.id), once: scene.newID(),
            button: say("Release it"),
            lede: say("It cannot be taken back: what was read in public has been read."),
            audience: say("Anybody on the web can read it, with the names of the organisations that made it."),
            verdict: try store.releasing(facts),
            values: ["licence": String(licence.prefix(200)).replacing("\n", with: " ")],
            fields: [
                Field(
                    "licence", say("Licence"), help: say("What others may do with it; the charter has named one."),
                    limit: 200)
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("deliverable"), under: answers.text("licence"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(deliverable)
        try store.releasing(facts).orThrow()
        try store.release(deliverable, under: licence)
        return Event(.deliverableReleased, deliverable, ["version": .number(facts.version)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.deliverable, path.network, ID<Deliverable>(rawValue: event.subject))
    }
}

extension DeliverablesStore {
    func releasing(_ facts: Facts) throws -> Verdict {
        let signOffs = try signOffs(of: facts.id, version: facts.version)
        return try producing().verdictOnReleasing(
            try deliverable(facts), by: scene.actor, parties: signOffs.count,
            outstanding: signOffs.filter { $0.signed == nil }.map(\.name))
    }
}
