import Domain
import Web
import Words

/// Owners, or those who run the network, give a deliverable up and say why. What was written stays.
package struct GiveUpDeliverable: DoorAction {
    let deliverable: ID<Deliverable>
    let reason: String

    package init(_ deliverable: ID<Deliverable>, because reason: String) {
        self.deliverable = deliverable
        self.reason = reason
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(path.id("deliverable"))
        return Form(
            say("Give it up"), posts: Address(.giveUpDeliverable, path.network, facts.id), once: scene.newID(),
            button: say("Give it up"), lede: .verbatim(facts.title), audience: try store.audience(),
            verdict: try store.givingUp(facts),
            fields: [
                Field(
                    "reason", say("Why"), .text,
                    help: say("Not everything that was planned is worth finishing. What changed?"), limit: 2000)
            ])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("deliverable"), because: answers.text("reason"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = DeliverablesStore(scene)
        try store.givingUp(try store.facts(deliverable)).orThrow()
        try store.giveUp(deliverable, because: reason)
        return Event(.deliverableGivenUp, deliverable)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.deliverable, path.network, ID<Deliverable>(rawValue: event.subject))
    }
}

extension DeliverablesStore {
    func givingUp(_ facts: Facts) throws -> Verdict {
        try producing().verdictOnGivingUp(try deliverable(facts), by: scene.actor)
    }
}
