import Domain
import Web
import Words

/// Founds the next network on what the last one leaves: its charter, open questions, duties and expectations.
/// What is done differently because of last time must be said.
package struct FoundNextNetwork: DoorAction {
    /// The last network, by a name it has or had.
    let last: String
    let name: String
    let topic: String
    let differently: String
    let takesGoals: Bool

    package init(after last: String, name: String, topic: String, differently: String, takesGoals: Bool) {
        self.last = last
        self.name = name
        self.topic = topic
        self.differently = differently
        self.takesGoals = takesGoals
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let last = try Last(path.network, in: scene)
        let facts = try CharterStore(last.scene).facts()
        let lastName = facts.name
        return Form(
            say("Found the next network"), posts: Address(.nextNetwork, facts.slug), once: scene.newID(),
            button: say("Found the next network"),
            lede: say(
                "It begins in design with the charter, the way of working, the open questions, the duties and the expectations of \(lastName), and reads its lessons. Everything in it can be changed; nobody is a member of it yet."
            ),
            audience: say("People of both networks see which came before and which came after."),
            verdict: try last.verdict(for: scene.actor), values: ["topic": facts.topic],
            fields: [
                Field(
                    "name", say("Name of the network"),
                    help: say("Short; it stands in addresses, too. Old names keep working when you change it."),
                    limit: 80),
                Field("topic", say("Topic"), help: say("What it is about, in one line."), limit: 200),
                Field(
                    "differently", say("What we do differently because of last time"), .text, help: try last.lessons(),
                    limit: 4000),
                Field("goals", say("Take over the goals, too"), .tick, required: false),
            ])
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            after: path.network, name: answers.text("name"), topic: answers.text("topic"),
            differently: answers.text("differently"), takesGoals: answers.ticked("goals"))
    }

    package func perform(in scene: Scene) throws -> Event {
        let last = try Last(last, in: scene)
        try last.verdict(for: scene.actor).orThrow()
        let charter = CharterStore(scene)
        try charter.found(
            scene.network, name: name, topic: topic, slug: try charter.freeSlug(for: name),
            accent: Int(scene.network.rawValue % 8) + 1)
        try charter.inherit(from: CharterStore(last.scene), goals: takesGoals, differently: differently)
        if let founder = scene.actor.person { try PeopleStore(scene).give([.convener], to: founder, of: nil) }
        return Event(.networkContinued, scene.network, ["after": .id(last.scene.network)])
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.network, event.network) }

    package static func network(once: ID<Event>, in scene: Scene) -> ID<Network> { ID(rawValue: once.rawValue) }
}

/// The network that ends, as seen by whoever founds the next one; there is none for those without a place in it.
private struct Last {
    let scene: Scene
    private let actor: Actor

    init(_ name: String, in scene: Scene) throws {
        guard let person = scene.actor.person,
            let found = try VisitStore(scene.connection).network(named: name, for: person), let member = found.member
        else { throw Path.NotFound() }
        self.scene = scene.elsewhere(found.network)
        actor = .member(member)
    }

    func verdict(for founder: Actor) throws -> Verdict {
        Succeeding(stage: try CharterStore(scene).stage()).verdict(for: founder, in: actor)
    }

    /// What the last one learned, to answer from.
    func lessons() throws -> Phrase {
        let lessons = try Inheritance(scene).lessons().map(\.lesson)
        if lessons.isEmpty { return say("The last network wrote no lessons down. Ask those who were there.") }
        let list = lessons.joined(separator: " · ")
        return say("Its lessons: \(list)")
    }
}
