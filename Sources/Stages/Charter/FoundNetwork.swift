import Domain
import Web
import Words

/// A convener of the programme founds a network and becomes its first convener.
package struct FoundNetwork: DoorAction {
    let name: String
    let topic: String
    let purpose: String

    package init(name: String, topic: String, purpose: String) {
        self.name = name
        self.topic = topic
        self.purpose = purpose
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        Form(
            say("Found a network"), posts: Address(.newNetwork), once: scene.newID(), button: say("Found the network"),
            lede: say(
                "A network begins with a topic worth learning about together. Everything can be changed until it leaves design; even the name, later."
            ),
            verdict: Founding.verdict(for: scene.actor),
            fields: [
                Field(
                    "name", say("Name of the network"),
                    help: say("Short; it stands in addresses, too. Old names keep working when you change it."),
                    limit: 80),
                Field("topic", say("Topic"), help: say("What it is about, in one line."), limit: 200),
                Field(
                    "purpose", say("Purpose"), .text,
                    help: say("What should be different because this network existed? It opens the charter."),
                    limit: 4000),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(name: answers.text("name"), topic: answers.text("topic"), purpose: answers.text("purpose"))
    }

    package func perform(in scene: Scene) throws -> Event {
        try Founding.verdict(for: scene.actor).orThrow()
        let charter = CharterStore(scene)
        let slug = try charter.freeSlug(for: name)
        try charter.found(
            scene.network, name: name, topic: topic, slug: slug, accent: Int(scene.network.rawValue % 8) + 1)
        try charter.write([.purpose: purpose])
        if let founder = scene.actor.person {
            try PeopleStore(scene).give([.convener], to: founder, of: nil)
        }
        return Event(.networkFounded, scene.network)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address {
        Address(.network, event.network)
    }

    package static func network(once: ID<Event>, in scene: Scene) -> ID<Network> { ID(rawValue: once.rawValue) }
}
