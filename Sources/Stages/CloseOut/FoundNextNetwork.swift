import Domain
import Web
import Words

/// Founds the next network on what the last one leaves, or several of them: charter, open questions, duties,
/// expectations, lessons, products, and people who agreed to be asked.
/// What is done differently because of a lesson of last time must be said.
package struct FoundNextNetwork: DoorAction {
    /// The last network, by a name it has or had.
    let last: String
    /// Others it continues, too.
    let also: [ID<Network>]
    let terms: FoundingTerms

    package init(after last: String, also: [ID<Network>] = [], on terms: FoundingTerms) {
        self.last = last
        self.also = also
        self.terms = terms
    }

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let last = try Last(path.network, in: scene)
        let facts = try CharterStore(last.scene).facts()
        let lastName = facts.name
        let verdict = try last.verdict(for: scene.actor)
        let others = verdict.isAllowed ? try Self.others(than: last, in: scene) : []
        let sources = [(facts.name, last.scene)] + others.map { ($0.name, scene.elsewhere($0.id)) }
        let lessons =
            verdict.isAllowed ? try FoundingTerms.choices(sources.map { ($0, try SeedSource($1).lessons()) }) : []
        let also = Field(
            "also", say("Also continues"),
            .choices(others.map { Field.Choice($0.id.description, .verbatim($0.name)) }), required: false)
        return Form(
            say("Found the next network"), posts: Address(.nextNetwork, facts.slug), once: scene.newID(),
            button: say("Found the next network"),
            lede: say(
                "It begins in design with the charter, the way of working, the open questions, the duties and the expectations of \(lastName), and reads its lessons. Everything in it can be changed; nobody is a member of it yet."
            ),
            audience: say("People of both networks see which came before and which came after."),
            verdict: verdict, values: ["topic": facts.topic],
            fields: FoundingTerms.naming + (others.isEmpty ? [] : [also]) + FoundingTerms.learning(from: lessons))
    }

    /// Others that end, and whose convener one is.
    private static func others(than last: Last, in scene: Scene) throws -> [CloseOutStore.EndingRow] {
        try CloseOutStore(scene).ending().filter { $0.id != last.scene.network }
    }

    package init(_ answers: Answers, at path: Path) {
        self.init(
            after: path.network, also: answers.all("also").compactMap { ID($0) }, on: FoundingTerms(answers))
    }

    package func perform(in scene: Scene) throws -> Event {
        let last = try Last(last, in: scene)
        try last.verdict(for: scene.actor).orThrow()
        let others = try Self.others(than: last, in: scene).map(\.id)
        guard also.allSatisfy(others.contains) else { throw Path.NotFound() }
        let seeds = try ([last.scene] + also.map(scene.elsewhere)).map { try SeedSource($0).seed(people: true) }
        return try terms.found(on: seeds, in: scene)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.network, event.network) }

    package static func network(once: ID<Event>, in scene: Scene) -> ID<Network> { ID(rawValue: once.rawValue) }
}

/// The network that ends, as seen by whoever founds the next one; there is none for those without a place in it.
struct Last {
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
}
