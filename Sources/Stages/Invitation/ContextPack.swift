import Domain
import Words

/// What whoever takes over a seat has to know of the network, as they may see it: gathered from every stage.
struct ContextPack: Sendable, Encodable {
    let glances: [Glance]

    init(_ scene: Scene, _ facts: NetworkFacts) throws {
        glances = try StagePart.open(to: scene.actor).flatMap { try $0.context(scene, facts) }
    }

    /// For the letter to somebody who has come to the network.
    init(for person: ID<Person>, _ facts: NetworkFacts, _ scene: Scene) throws {
        let actor = try VisitStore(scene.connection).actor(person, in: scene.network)
        try self.init(Scene(scene.connection, network: scene.network, actor: actor, setting: scene.setting), facts)
    }

    /// As it stands in a letter.
    var paragraphs: [Phrase] {
        glances.flatMap { glance in
            let heading = glance.heading
            return [say("— \(heading) —", context: "part of a letter")] + glance.lines.map(Self.line)
        }
    }

    private static func line(_ line: Glance.Line) -> Phrase {
        let title = line.title
        guard let note = line.note, note != .verbatim("") else { return say("• \(title)", context: "point of a list") }
        return say("• \(title): \(note)", context: "point of a list")
    }
}
