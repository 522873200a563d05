import Domain
import Web
import Words

/// Names who keeps something when the network is gone: what, where, until when.
package struct NameKeeper: DoorAction {
    let resource: String
    let name: String
    let place: String
    let until: Day?
    let hasAgreed: Bool
    /// Somebody of this network who is asked by letter.
    let asked: ID<Person>?

    package init(
        _ resource: String, by name: String, at place: String, until: Day?, agreed: Bool,
        asking asked: ID<Person>? = nil
    ) {
        self.resource = resource
        self.name = name
        self.place = place
        self.until = until
        hasAgreed = agreed
        self.asked = asked
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let people = try PeopleStore(scene).places().map { Field.Choice($0.person.description, .verbatim($0.name)) }
        return Form(
            say("Name a keeper"), posts: Address(.newKeeper, path.network), once: scene.newID(),
            button: say("Name the keeper"),
            lede: say("Web sites go dark and inboxes are deleted. Something is kept when somebody said they keep it."),
            audience: say("Everybody in the network sees it, and it stands in the archive."),
            verdict: try CloseOutStore(scene).closingNow().verdictOnKeeping(by: scene.actor),
            fields: [
                Field(
                    "resource", say("What is kept"),
                    help: say("The archive, the mailing list, the photos, a web address."), limit: 200),
                Field("name", say("Who keeps it"), help: say("An organisation outlasts a person."), limit: 160),
                Field("place", say("Where"), limit: 300),
                Field("until", say("Until when"), .day, required: false),
                Field(
                    "asked", say("Who answers for it"), .choice(people),
                    help: say("They are asked by letter whether they keep it. Nobody, where somebody outside does."),
                    required: false),
                Field("agreed", say("They have agreed to keep it"), .tick, required: false),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            answers.text("resource"), by: answers.text("name"), at: answers.text("place"), until: answers.day("until"),
            agreed: answers.ticked("agreed"), asking: answers.id("asked"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let closeOut = CloseOutStore(scene)
        try closeOut.closingNow().verdictOnKeeping(by: scene.actor).orThrow()
        let id: ID<Keeper> = scene.newID()
        try closeOut.keep(resource, by: name, at: place, until: until, agreed: hasAgreed, asked: asked, as: id)
        return Event(.keeperNamed, id)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.closing, path.network).at("keepers")
    }
}
