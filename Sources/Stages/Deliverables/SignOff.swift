import Domain
import Web
import Words

/// A member signs the latest version off for their organisation; one voice each.
package struct SignOff: DoorAction {
    let deliverable: ID<Deliverable>
    /// The version they have read; another one may have come meanwhile.
    let version: Int

    package init(_ deliverable: ID<Deliverable>, version: Int) {
        self.deliverable = deliverable
        self.version = version
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let store = DeliverablesStore(scene)
        let facts = try store.facts(path.id("deliverable"))
        let title = facts.title
        let version = facts.version
        return Form(
            say("Sign off “\(title)”"), posts: Address(.signOff, path.network, facts.id), once: scene.newID(),
            button: say("Sign off for my organisation"),
            lede: say(
                "You agree for your organisation that version \(version) is released. A later version asks you again."),
            audience: try store.audience(), verdict: try store.signing(facts), values: ["version": String(version)],
            fields: [Field("version", say("Version"), .hidden, limit: 20)])
    }

    package init(_ answers: Answers, at path: Path) throws {
        self.init(try path.id("deliverable"), version: answers.number("version") ?? 0)
    }

    package func perform(in scene: Scene) throws -> Event {
        let store = DeliverablesStore(scene)
        let member = try scene.member()
        let facts = try store.facts(deliverable)
        try store.signing(facts).orThrow()
        if facts.version != version {
            throw Refusal("newerVersion", say("There is a newer version than the one you signed; read that one first."))
        }
        let party = store.party(of: member)
        try store.sign(deliverable, version: version, for: party, by: member.person)
        return Event(.deliverableSignedOff, deliverable, ["version": .number(version), "party": .id(party)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.deliverable, path.network, ID<Deliverable>(rawValue: event.subject)).at("sign-offs")
    }
}

extension DeliverablesStore {
    func signing(_ facts: Facts) throws -> Verdict {
        let party = scene.actor.member.map(party)
        let hasSigned = try signOffs(of: facts.id, version: facts.version).contains {
            $0.party == party && $0.signed != nil
        }
        return try producing().verdictOnSigning(
            try deliverable(facts), by: scene.actor, reviews: try reviewsGiven(of: facts.id), hasSigned: hasSigned)
    }
}
