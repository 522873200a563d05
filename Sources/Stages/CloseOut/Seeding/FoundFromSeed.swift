import Domain
import Web
import Words

/// Founds a network on seeds from other servers.
package struct FoundFromSeed: DoorAction {
    let upload: ID<SeedUpload>
    let terms: FoundingTerms

    package static func form(at path: Path, in scene: Scene) throws -> Form {
        let id: ID<SeedUpload> = try path.id("upload")
        let seeds = try CloseOutStore(scene).upload(id)
        let names = seeds.map(\.network.name).joined(separator: ", ")
        let (lessons, questions) = (seeds.map(\.lessons.count).reduce(0, +), seeds.map(\.questions.count).reduce(0, +))
        let (works, people) = (seeds.map(\.library.count).reduce(0, +), seeds.map(\.people.count).reduce(0, +))
        return Form(
            say("Found the next network"), posts: Address(.nextFromSeed, id), once: scene.newID(),
            button: say("Found the next network"),
            lede: say(
                "From \(names): \(lessons) lessons, \(questions) open questions, \(works) products, \(people) people who may be asked; and the charter with its duties and expectations."
            ),
            audience: say("Whoever gets a place in the new network sees what it came from."),
            verdict: Founding.verdict(for: scene.actor), values: ["topic": seeds.first?.topic ?? ""],
            fields: FoundingTerms.naming
                + FoundingTerms.learning(from: FoundingTerms.choices(seeds.map { ($0.network.name, $0.lessons) })))
    }

    package init(_ answers: Answers, at path: Path) throws {
        upload = try path.id("upload")
        terms = FoundingTerms(answers)
    }

    package func perform(in scene: Scene) throws -> Event {
        try Founding.verdict(for: scene.actor).orThrow()
        return try terms.found(on: try CloseOutStore(scene).upload(upload), in: scene)
    }

    package static func next(after event: RecordedEvent, at path: Path) -> Address { Address(.network, event.network) }

    package static func network(once: ID<Event>, in scene: Scene) -> ID<Network> { ID(rawValue: once.rawValue) }
}
